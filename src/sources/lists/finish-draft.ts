import { told } from '../entries/told.ts'
import type { Entry, EntryLink, ParseEvent } from '../entry.ts'
import { arxivIdOf, doiOf, linksIn } from '../fields/links.ts'
import { venueOfPaper } from '../fields/venue.ts'
import type { Section } from '../markdown/headings.ts'
import { withDay } from './before-title.ts'
import type { Draft } from './draft.ts'
import { entryLink, type LabelLink } from './labels.ts'

/** What stands above an entry and counts for all below it. */
export interface Surroundings extends Omit<Section, 'title'> {
  source: string
  /** Whether a heading above says that papers stand below. */
  ofPapers: boolean
  /** Whether the heading right above does, and one names papers: `Papers to read`. */
  rightBelow: boolean
}

const plainLink = ({ url, text, arxivId }: LabelLink): EntryLink => ({
  url,
  ...(text && { text }),
  ...(arxivId && { arxivId }),
})

/** The addresses of the paper itself; that of its title if no other leads there. */
function ownAddresses(draft: Draft): string[] {
  const papers = draft.paperLinks().map(({ url }) => url)
  return papers.length === 0 && draft.titleUrl !== null ? [draft.titleUrl] : papers
}

/** All links but the entry's own, each once. */
function otherLinks(draft: Draft, own: readonly string[], texts: string): EntryLink[] {
  const titled = draft.titleUrl === null || own.includes(draft.titleUrl) ? [] : [entryLink(draft.titleUrl)]
  const all = [
    ...own.map(url => entryLink(url)),
    ...titled,
    ...draft.labels.map(plainLink),
    ...linksIn(texts),
  ]
  const links = new Map(all.map(link => [link.url, link]))
  links.delete(own[0] ?? '')
  return [...links.values()]
}

/** The entry that a draft has become, with what counts for all around it. */
function finish(draft: Draft, around: Surroundings): Entry {
  const own = ownAddresses(draft)
  const idOf = (of: (url: string) => string | null) => own.map(of).find(Boolean) ?? null
  const abstract = draft.abstract.join('\n') || null
  const commentary = draft.commentary.join('\n') || null
  const date = withDay(draft.date ?? around.date ?? draft.year, draft.day)
  return {
    place: { source: around.source, line: draft.line },
    endLine: draft.last,
    title: draft.title || (own[0] ?? ''),
    titleFrom: draft.title === '' ? 'address' : 'text',
    altTitles: [],
    authors: draft.authors,
    topics: [...new Set([...draft.topics, ...around.topics])],
    date,
    ...(around.dateRange && date === around.date && { dateRange: around.dateRange }),
    url: own[0] ?? null,
    arxivId: idOf(arxivIdOf),
    doi: idOf(doiOf),
    venue: venueOfPaper(draft.venue) ?? around.venue,
    abstract,
    commentary,
    links: otherLinks(draft, own, [abstract, commentary].filter(Boolean).join('\n')),
  }
}

/** The entry that a draft has become; of papers that it only mentions it tells. */
export function* entryOf(draft: Draft, around: Surroundings): Generator<ParseEvent> {
  yield { kind: 'entry', entry: finish(draft, around), ofPapers: around.rightBelow }
  for (const title of draft.others) {
    const message = `"${title.slice(0, 60)}" may be a paper of its own and was read as a remark on "${draft.title.slice(0, 60)}"; expected each paper on a line of its own.`
    yield told('info', 'paper-in-remark', message, { source: around.source, line: draft.line })
  }
}
