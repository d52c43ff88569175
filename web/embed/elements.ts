/** A new element with a class and a text. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  look: string | undefined,
  text = '',
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  if (look) element.className = look
  element.textContent = text
  return element
}

/** Milliseconds after which a window that may be opened has taken the focus. */
const OPENING = 400

/**
 * A link in a window of its own. A page around may allow no windows, which nothing tells: where this page
 * keeps the focus, the address is shown too.
 */
export function openLink(look: string | undefined, text: string, href = ''): HTMLAnchorElement {
  const link = make('a', look, `${text} ↗`)
  link.href = href
  link.target = '_blank'
  link.rel = 'noopener'
  link.addEventListener('click', () =>
    setTimeout(() => {
      if (document.hasFocus() && !document.hidden) sayAddress(link)
    }, OPENING),
  )
  return link
}

/** Changes where a link leads; an address that is shown beside it follows. */
export function leadTo(link: HTMLAnchorElement, href: string): void {
  link.href = href
  const said = link.nextElementSibling
  if (said instanceof HTMLInputElement) said.value = link.href
}

function sayAddress(link: HTMLAnchorElement): void {
  const known = link.nextElementSibling
  const said = known instanceof HTMLInputElement ? known : make('input', '')
  said.value = link.href
  said.readOnly = true
  said.style.cssText = 'flex:1 1 100%;width:100%;min-width:0;font:inherit'
  said.setAttribute('aria-label', link.textContent ?? '')
  link.after(said)
  said.select()
}
