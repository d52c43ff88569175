/**
 * What a file can hold. The one rule for all of them:
 *
 * - Half a character (a surrogate without its partner) is left out everywhere, as no encoding of Unicode can write it.
 * - Formats that can escape any other character keep it: JSON, Cypher, the files of neo4j-admin.
 * - All others (XML, HTML, pictures, CSV, text in a terminal) leave out control characters except tab and line breaks,
 *   and noncharacters: XML 1.0 has no way to write most of them, and a terminal would obey them.
 */
const wholeCharacters = (text: string): string => text.replace(/\p{Surrogate}/gu, '')

/** JSON without halves of characters, and with those controls escaped that a terminal obeys and JSON allows. */
export const jsonOf = (value: unknown, indent?: number): string =>
  JSON.stringify(
    value,
    (_, item: unknown) => (typeof item === 'string' ? wholeCharacters(item) : item),
    indent,
  ).replace(/[\u007F-\u009F]/g, control => `\\u00${control.charCodeAt(0).toString(16)}`)

export const withoutControls = (text: string): string =>
  text.replace(/(?![\t\n\r])[\p{Control}\p{Surrogate}\p{Noncharacter_Code_Point}]/gu, '')

/**
 * The characters that set a direction of writing (Unicode, UAX 9), and what ends each of them. Overrides (U+202D, U+202E)
 * are left out: they write any letters backwards, which no name needs.
 */
const ENDS: Readonly<Record<string, string>> = {
  '\u202A': '\u202C',
  '\u202B': '\u202C',
  '\u2066': '\u2069',
  '\u2067': '\u2069',
  '\u2068': '\u2069',
}

/** A text that changes the direction of writing of nothing behind it: what it begins it ends, and nothing else. */
export function ownDirection(text: string): string {
  if (!/[\u202A-\u202E\u2066-\u2069]/.test(text)) return text
  const open: string[] = []
  const balanced = text.replace(/[\u202A-\u202E\u2066-\u2069]/g, mark => {
    const end = ENDS[mark]
    if (end !== undefined) {
      open.push(end)
      return mark
    }
    return open.at(-1) === mark ? (open.pop() ?? '') : ''
  })
  return balanced + open.reverse().join('')
}

/** A name for people to read: without what cannot be read, and in its own direction. */
export const readable = (text: string): string => ownDirection(withoutControls(text))

/** Letters that are written from right to left, and marks that turn the direction. */
const TURNING =
  /[\u0590-\u08FF\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/** A name within other words, none of which it reorders: where it could, it is isolated (UAX 9). */
export function isolated(text: string): string {
  const name = readable(text)
  return TURNING.test(name) ? `\u2068${name}\u2069` : name
}
