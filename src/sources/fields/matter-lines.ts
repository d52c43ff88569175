/** Front matter read line by line: `key: value` with lists below, and `key = "value"` of TOML. */

const PAIR = /^([\p{L}_][\p{L}\p{N}_ .-]{0,40}?) ?(?::(?=\s|$)|=(?=\s))(.*)/u
const ITEM = /^\s*-\s(.*)/
const INDENTED = /^\s+\S/

export const hasValue = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

const withoutQuotes = (text: string): string => /^(["'])(.*)\1,?$/.exec(text.trim())?.[2] ?? text.trim()

/** The items of `["a", "b"]`; links to other notes, `[[a]], [[b]]`, and `[Review] Title` stay text. */
function itemsOf(text: string): string | string[] {
  const [, inside] = /^\[([^[\]]*)\]$/.exec(text.trim()) ?? []
  return inside === undefined ? withoutQuotes(text) : inside.split(',').map(withoutQuotes).filter(Boolean)
}

/** The pairs in lines of front matter; null if there are none, or if half of the lines are none. */
export function pairsIn(texts: readonly string[]): Record<string, unknown> | null {
  const pairs = new Map<string, string | string[]>()
  let [last, strange, filled] = ['', 0, 0]
  for (const text of texts) {
    if (text.trim() === '' || text.trimStart().startsWith('#')) continue
    filled += 1
    const [, key = '', value = ''] = PAIR.exec(text) ?? []
    const item = ITEM.exec(text)?.[1]
    if (key !== '') {
      last = key
      if (!pairs.has(key)) pairs.set(key, itemsOf(value))
    } else if (last !== '' && (item !== undefined || INDENTED.test(text))) {
      const before = pairs.get(last) ?? ''
      const list = Array.isArray(before) ? before : [before]
      pairs.set(last, [...list, withoutQuotes(item ?? text)].filter(Boolean))
    } else strange += 1
  }
  return last !== '' && strange * 2 <= filled ? Object.fromEntries(pairs) : null
}
