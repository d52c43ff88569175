/** `[1]: https://…`, `[name]: <https://…> "Title"`, and `[1] https://…` as mails have them at their end. */
const DEFINITION =
  /^\s{0,3}\[([^[\]^]{1,60})\](:?)\s{1,4}<?(https?:\/\/[^\s<>]{4,800})>?(?:\s{1,4}["'(].{0,200})?$/
/** `[A Title][name]` */
const REFERENCE = /\[([^[\]]{1,400})\]\[([^[\]]{1,60})\]/g
/** `A Title (4 minute read) [1]` */
const NUMBERED =
  /^(\s{0,8}(?:(?:[-*+•]|\d{1,3}[.)])\s)?)([^\s[\]][^[\]]{3,300}?)(?: \([^()]{2,30}\))? \[(\d{1,3})\]$/
const LONGEST = 4_000

/** Labels are the same in any case, and with any white space. */
export const normalisedLabel = (label: string): string => label.replace(/\s+/g, ' ').trim().toLowerCase()

/** The addresses that lines define, by their names. The first one for a name counts, as in Markdown. */
function definitionsIn(texts: readonly string[]): Map<string, string> {
  const urls = new Map<string, string>()
  for (const text of texts) {
    const [, name = '', , url = ''] = (text.length <= LONGEST && DEFINITION.exec(text)) || []
    const label = normalisedLabel(name)
    if (url !== '' && !urls.has(label)) urls.set(label, url)
  }
  return urls
}

/** Lines with links whose addresses stand elsewhere, as links with their addresses. */
export function withDefinedLinks(texts: readonly string[]): readonly string[] {
  const urls = definitionsIn(texts)
  if (urls.size === 0) return texts
  let used = false
  const linked = texts.map(text => {
    if (text.length > LONGEST || !text.includes('[')) return text
    const [, mark = '', title = '', number = ''] = NUMBERED.exec(text.trimEnd()) ?? []
    const url = urls.get(number)
    const next = url
      ? `${mark}[${title}](${url})`
      : text.replace(REFERENCE, (whole, said: string, name: string) => {
          const address = urls.get(normalisedLabel(name))
          return address ? `[${said}](${address})` : whole
        })
    used ||= next !== text
    return next
  })
  return used ? linked.map(text => (DEFINITION.exec(text)?.[2] === '' ? '' : text)) : texts
}
