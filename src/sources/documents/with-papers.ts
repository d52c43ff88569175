import { isAddressed } from '../entries/papers-of.ts'
import { told } from '../entries/told.ts'
import type { Entry, ParseEvent } from '../entry.ts'
import { isPaperUrl } from '../fields/paper-hosts.ts'
import { hasHangul, wordsOf } from '../fields/text.ts'

/** A title in Latin script above a remark in Hangul. */
const isForeign = ({ title, commentary }: Entry): boolean =>
  !hasHangul(title) && wordsOf(title).length >= 2 && hasHangul(commentary ?? '')

/** Whether anything shows that an entry is a paper, a release or a post. */
const isShown = (entry: Entry): boolean =>
  isAddressed(entry) ||
  [entry.url, entry.abstract, entry.date, entry.venue].some(fact => fact !== null) ||
  [entry.authors, entry.topics].some(list => list.length > 0) ||
  entry.links.some(({ url }) => isPaperUrl(url)) ||
  isForeign(entry)

/**
 * The events of a text. If nothing shows that one of its entries is a paper, as in a shopping list or a poem, it gives no
 * entries and tells of them.
 */
export async function* withPapers(events: AsyncIterable<ParseEvent>): AsyncGenerator<ParseEvent> {
  let waiting: ParseEvent[] | null = []
  for await (const event of events) {
    if (waiting === null) yield event
    else waiting.push(event)
    if (waiting === null || event.kind !== 'entry' || !isShown(event.entry)) continue
    yield* waiting
    waiting = null
  }
  for (const event of waiting ?? []) yield event.kind === 'entry' ? leftOut(event.entry) : event
}

const leftOut = ({ title, place }: Entry): ParseEvent => {
  const message = `"${title.slice(0, 60)}" was left out, as nothing in this file shows that it is about papers; expected a link, authors or a date.`
  return told('info', 'no-papers', message, place)
}
