/** `[1]: https://…`, `[name]: <https://…> "Title"`, and `[1] https://…` as mails have them at their end. */
const DEFINITION =
  /^\s{0,3}\[([^[\]^]{1,60})\](:?)\s{1,4}<?(https?:\/\/[^\s<>]{4,800})>?(?:\s{1,4}["'(].{0,200})?$/
/** `[A Title][name]` */
const REFERENCE = /\[([^[\]]{1,400})\]\[([^[\]]{1,60})\]/g
/** `A Title (4 minute read) [1]` */
const NUMBERED =
  /^(\s{0,8}(?:(?:[-*+•]|\d{1,3}[.)])\s)?)([^\s[\]][^[\]]{3,300}?)(?: \([^()]{2,30}\))? \[(\d{1,3})\]$/
const LONGEST = 4_000

/** The addresses that lines define, by their names. */
function definitionsIn(texts: readonly string[]): Map<string, string> {
  const found = texts.flatMap((text): [string, string][] => {
    const [, name = '', , url = ''] = (text.length <= LONGEST && DEFINITION.exec(text)) || []
    return url === '' ? [] : [[name.toLowerCase(), url]]
  })
  return new Map(found)
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
          const address = urls.get(name.toLowerCase())
          return address ? `[${said}](${address})` : whole
        })
    used ||= next !== text
    return next
  })
  return used ? linked.map(text => (DEFINITION.exec(text)?.[2] === '' ? '' : text)) : texts
}
