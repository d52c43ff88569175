/** Stands in place of the length of a text: there is none any more, or the record is written as JSON. */
const [NONE, JSON_FORM] = ['-', 'j']

/** A text behind its key, and before both how long they are. In JSON, texts that are JSON would take twice the time. */
export function recordOf(key: string, text: string | null): string {
  // UTF-8 cannot write half of a character.
  if (!key.isWellFormed() || text?.isWellFormed() === false) {
    const json = JSON.stringify([key, text])
    return `${json.length} ${JSON_FORM}\n${json}`
  }
  return text === null ? `${key.length} ${NONE}\n${key}` : `${key.length} ${text.length}\n${key}${text}`
}

/** What records, one behind the other, say; of two with the same key, the last one counts. */
export function readTexts(list: string): Map<string, string | null> {
  const texts = new Map<string, string | null>()
  for (let at = 0; at < list.length; ) {
    const head = list.indexOf('\n', at)
    const [length = '', rest = ''] = list.slice(at, head).split(' ')
    const middle = head + 1 + Number(length)
    at = middle
    const first = list.slice(head + 1, middle)
    if (rest === JSON_FORM) texts.set(...(JSON.parse(first) as [string, string | null]))
    else if (rest === NONE) texts.set(first, null)
    else {
      at = middle + Number(rest)
      texts.set(first, list.slice(middle, at))
    }
  }
  return texts
}
