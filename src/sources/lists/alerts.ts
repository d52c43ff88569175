/**
 * Results and alerts of Google Scholar, as they are pasted: a title, below it `J Doe, R Roe… - Venue, 2020 - host.org`, and
 * a piece of the text.
 */
const NAME = String.raw`\p{Lu}{1,3} \p{Lu}[\p{L}’'-]{1,30}`
const BYLINE = new RegExp(
  `^((?:${NAME}, ){0,12}${NAME})(?:,? ?…)? [-–] (?:([^–]{2,120}?), )?((?:19|20)\\d{2})(?: [-–] \\S{3,60})?$`,
  'u',
)
/** `[PDF] `, `[HTML][HTML] ` */
const KIND = /^(?:\[(?:PDF|HTML|BOOK|B|CITATION|C)\]\s?){1,2}/
const LONGEST = 400

const bylineOf = (line = ''): RegExpExecArray | null =>
  line.length <= LONGEST ? BYLINE.exec(line.trim().replaceAll('\u00A0', ' ')) : null

/** Whether a title stands in a line, and what tells who wrote it in the next. */
const begins = (texts: readonly string[], at: number): boolean =>
  (texts[at] ?? '').trim().split(/\s+/, 3).length === 3 && bylineOf(texts[at + 1]) !== null

/** How many results a text has. */
export const alertsIn = (texts: readonly string[]): number =>
  texts.filter((_, at) => begins(texts, at)).length

/** The lines with each result as an item of a list. */
export function withAlerts(texts: readonly string[]): string[] {
  let isOpen = false
  return texts.map((text, at) => {
    if (begins(texts, at)) {
      isOpen = true
      return `- **${text.trim().replace(KIND, '').replaceAll('*', '')}**,`
    }
    const [, names, venue = '', year] = at > 0 && begins(texts, at - 1) ? (bylineOf(text) ?? []) : []
    if (names) return `  ${names}. ${[venue.replace(/ ?…$/, ''), year].filter(Boolean).join(', ')}`
    isOpen &&= text.trim() !== ''
    return isOpen ? `  ${text.trim()}` : text
  })
}
