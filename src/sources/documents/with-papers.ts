import { isAddressed } from '../entries/papers-of.ts'
import { told } from '../entries/told.ts'
import type { Entry, ParseEvent } from '../entry.ts'
import { isProperName } from '../fields/names.ts'
import { isOfOtherThings } from '../fields/other-headings.ts'
import { isPaperUrl } from '../fields/paper-hosts.ts'
import { namesPapers } from '../fields/plain-headings.ts'
import { isPlainTitle } from '../fields/plain-title.ts'
import { capitalShare, hasHangul, wordsOf } from '../fields/text.ts'

/** A title in Latin script above a remark in Hangul. */
const isForeign = ({ title, commentary }: Entry): boolean =>
  !hasHangul(title) && wordsOf(title).length >= 2 && hasHangul(commentary ?? '')

/** Whether a day and a title are those of a paper: a diary and a shopping list are dated, too. */
const isDatedTitle = ({ title, date }: Entry): boolean =>
  date !== null &&
  isPlainTitle(title) &&
  (isProperName(title) || (wordsOf(title).length >= 3 && (hasHangul(title) || capitalShare(title) >= 0.7)))

/** Whether anything shows that an entry is a paper, a release or a post. */
const isShown = (entry: Entry): boolean =>
  isAddressed(entry) ||
  isDatedTitle(entry) ||
  [entry.url, entry.abstract, entry.venue].some(fact => fact !== null) ||
  [entry.authors, entry.topics].some(list => list.length > 0) ||
  entry.links.some(({ url }) => isPaperUrl(url)) ||
  isForeign(entry)

/** The title of a list, which may be read as an entry of it that has nothing else. */
function titleIn(event: ParseEvent): string {
  if (event.kind === 'digest') return event.title
  return event.kind === 'entry' && event.entry.authors.length === 0 && event.entry.url === null
    ? event.entry.title
    : ''
}

/**
 * The events of a text. If nothing shows that one of its entries is a paper, as in a shopping list or a poem, it gives no
 * entries and tells of them. A list that calls itself one of recipes or films needs the address of a paper.
 */
export async function* withPapers(events: AsyncIterable<ParseEvent>): AsyncGenerator<ParseEvent> {
  let waiting: ParseEvent[] | null = []
  let [isOther, isOfPapers] = [false, false]
  for await (const event of events) {
    if (waiting === null) yield event
    else waiting.push(event)
    if (waiting === null) continue
    isOther ||= isOfOtherThings(titleIn(event))
    isOfPapers ||= event.kind === 'digest' && namesPapers(event.title)
    if (event.kind !== 'entry') continue
    const { entry, ofPapers = false } = event
    const isNamed = (isOfPapers || ofPapers) && isPlainTitle(entry.title)
    if (!(isOther ? isAddressed(entry) : isShown(entry) || isNamed)) continue
    yield* waiting
    waiting = null
  }
  for (const event of waiting ?? []) yield event.kind === 'entry' ? leftOut(event.entry) : event
}

const leftOut = ({ title, place }: Entry): ParseEvent => {
  const message = `"${title.slice(0, 60)}" was left out, as nothing in this file shows that it is about papers; expected a link to a paper, or its authors.`
  return told('info', 'no-papers', message, place)
}
