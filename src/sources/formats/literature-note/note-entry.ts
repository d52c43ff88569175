import type { Entry, EntryLink } from '../../entry.ts'
import { addressOfId } from '../../fields/field-values.ts'
import { arxivIdOf, doiOf, linksIn } from '../../fields/links.ts'
import { type Field, nameOfField, OF_A_LIBRARY } from '../../fields/paper-facts.ts'
import { isPaperUrl } from '../../fields/paper-hosts.ts'
import { venueOfPaper, yearIn } from '../../fields/venue.ts'
import { citationIn } from './citation.ts'
import { type NoteHead, readHead } from './note-head.ts'
import type { NoteLine } from './note-lines.ts'
import { citesItself, type NoteText, textOf } from './note-text.ts'
import { yearOfVenue } from './note-title.ts'
import { linksOf, ownAddress } from './own-link.ts'
import type { NotePaper } from './papers-in-note.ts'
import { isAboutPaper } from './sections.ts'

/** What a note says about all of its papers, and what it is called. */
export interface NoteContext {
  source: string
  date: string | null
  /** Of the front matter, or else of the file. */
  title: string
  /** Fields of the front matter. */
  fields: readonly Field[]
  /** The last line of the front matter; 0 if there is none. */
  matterEnd: number
}

export interface NoteEntry {
  entry: Entry
  /** Whether anything shows that the note is about a paper. */
  sure: boolean
}

/** The address of the paper: by a field, or else by a link in the text. */
function addressOf({ facts, read, top, heading }: NoteHead, paper: NotePaper): string | null {
  if (facts.url && facts.arxivId) return facts.url
  return (
    ownAddress(paper.sections, top, read.title) ??
    facts.url ??
    heading?.links[0]?.url ??
    addressOfId(read.venue ?? '')
  )
}

/** Whether a link leads to something else than the paper itself, or a library that holds it. */
const isOther = (link: EntryLink, url: string | null, arxivId: string | null): boolean =>
  link.url !== url && (arxivId === null || link.arxivId !== arxivId) && !OF_A_LIBRARY.test(link.url)

const idsOf = ({ facts }: NoteHead, url: string | null): Pick<Entry, 'url' | 'arxivId' | 'doi'> => ({
  url,
  arxivId: facts.arxivId ?? (url ? arxivIdOf(url) : null),
  doi: facts.doi ?? (url ? doiOf(url) : null),
})

/** When the paper appeared, or else when the note was written. */
const dateOf = ({ facts, read }: NoteHead, paper: NotePaper, context: NoteContext): string | null =>
  facts.published ?? yearOfVenue(facts.venue ?? read.venue ?? '') ?? facts.noted ?? paper.date ?? context.date

const isTitled = ({ sections }: NotePaper): boolean =>
  sections.some(({ fields }) => fields.some(field => nameOfField(field) === 'title'))

/** An address of any other page shows nothing, unless a field gives the title of what is there. */
const isSure = ({ facts, read, authors }: NoteHead, url: string | null, paper: NotePaper): boolean =>
  (url !== null && (isTitled(paper) || isPaperUrl(url))) ||
  [facts.doi, facts.published, facts.venue, read.venue].some(fact => fact !== null) ||
  authors.length > 0 ||
  facts.cited ||
  read.review ||
  isAboutPaper(paper.sections)

const placeOf = (lines: readonly NoteLine[], { source, matterEnd }: NoteContext, whole: boolean) => ({
  place: { source, line: whole ? 1 : (lines[0]?.line ?? 1) },
  endLine: Math.max(lines.at(-1)?.line ?? 1, whole ? matterEnd : 1),
})

const topicsOf = ({ facts, heading }: NoteHead, text: NoteText, paper: NotePaper): string[] => [
  ...new Set([...(heading?.tags ?? []), ...facts.topics, ...text.topics, ...paper.topics]),
]

/** The authors in the lines that cite the paper itself. */
const authorsCited = (lines: readonly NoteLine[]): string[] =>
  lines.map(({ text }) => citationIn(text)?.authors ?? []).find(({ length }) => length > 0) ?? []

const yearCited = (lines: readonly NoteLine[]): string | null =>
  lines.map(({ text }) => yearIn(text)).find(year => year !== null) ?? null

/** The entry of a paper; null if nothing gives it a title. `whole` says whether the note is about nothing else. */
export function noteEntry(paper: NotePaper, context: NoteContext, whole: boolean): NoteEntry | null {
  const head = readHead(paper.sections, context)
  const { facts, read, used } = head
  if (read.title === '') return null
  const lines = paper.sections.flatMap(({ heading, lines }) => (heading ? [heading, ...lines] : lines))
  const ids = idsOf(head, addressOf(head, paper))
  const rest = lines.filter(line => !used.has(line))
  const citing = rest.filter(line => citesItself(line, ids.url, read.title))
  const left = rest.filter(line => !citing.includes(line))
  const text = textOf(left, new Set(head.top))
  const abstract = facts.abstract ?? (text.abstract.join('\n') || null)
  const links = [...linksOf(lines), ...linksIn(abstract ?? '')]
  const entry: Entry = {
    ...placeOf(lines, context, whole),
    title: read.title,
    titleFrom: head.from,
    altTitles: facts.altTitles.filter(title => title !== read.title),
    authors: head.authors.length > 0 ? head.authors : authorsCited(citing),
    topics: topicsOf(head, text, paper),
    date: dateOf(head, paper, context) ?? yearCited(citing),
    ...ids,
    venue: venueOfPaper(facts.venue) ?? venueOfPaper(/^[\d.]+$/.test(read.venue ?? '') ? null : read.venue),
    abstract,
    commentary: text.commentary.join('\n') || null,
    links: links.filter(link => isOther(link, ids.url, ids.arxivId)),
  }
  return { entry, sure: isSure(head, ids.url, paper) }
}
