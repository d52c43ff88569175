import { withoutRedirect } from '../fields/redirects.ts'

/** `saved from url=(0031)https://arxiv.org/list/cs.CL/new`, as browsers write it. */
const SAVED_FROM = /saved from url=\(\d+\)(https?:\/\/\S+)/i

/** The address of a page, as it says itself, and the addresses of its links. */
export class PageAddress {
  private own: string | null = null

  /** Looks at an element that may tell the address. */
  see(name: string, attributes: Readonly<Record<string, string>>): void {
    const { href, rel, property, content } = attributes
    if (name === 'base' && href) this.own = href
    else if (name === 'link' && rel === 'canonical' && href) this.own ??= href
    else if (name === 'meta' && property === 'og:url' && content) this.own ??= content
  }

  seeComment(text: string): void {
    this.own ??= SAVED_FROM.exec(text)?.[1] ?? null
  }

  /** The whole address of a link. */
  resolve(href: string): string {
    if (/^https?:/i.test(href)) return withoutRedirect(href)
    if (this.own === null || /^[a-z][a-z+.-]*:|^#/i.test(href)) return href
    return URL.canParse(href, this.own) ? new URL(href, this.own).href : href
  }
}
