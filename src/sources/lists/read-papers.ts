import type { RootContent } from 'mdast'
import { isAddressed } from '../entries/papers-of.ts'
import type { ParseEvent } from '../entry.ts'
import { isOfCareer } from '../fields/career-headings.ts'
import { isOfReleases } from '../fields/plain-headings.ts'
import type { Headings, Section } from '../markdown/headings.ts'
import { ListReader } from './list-reader.ts'
import { sectionsOf } from './sections.ts'

/** `2024-05-12` */
const DAY_LENGTH = 10

/** Headings above what has a title and a date, too: a degree, a job, a release. */
const isOfOthers = (heading: string): boolean => isOfCareer(heading) || isOfReleases(heading)

type Digest = ParseEvent & { kind: 'digest' }

/** Papers below a day or a week are a digest of their own; others are of that of the document. */
const digestOf = ({ title, date }: Section, { document }: Headings): Digest => ({
  kind: 'digest',
  ...(date?.length === DAY_LENGTH ? { title, date } : document),
})

/** The papers of a document, wherever they are: in lists, tables, headings and paragraphs. */
export async function* readPapers(
  blocks: AsyncIterable<RootContent>,
  headings: Headings,
  source: string,
): AsyncGenerator<ParseEvent> {
  const reader = new ListReader(headings, source)
  let last: Digest | null = null
  function* announced(events: Iterable<ParseEvent>): Generator<ParseEvent> {
    for (const event of events) {
      const named = event.kind === 'entry' && isAddressed(event.entry)
      if (!named && headings.isBelow(isOfOthers)) continue
      const digest = digestOf(reader.section, headings)
      if (event.kind === 'entry' && (last?.title !== digest.title || last.date !== digest.date)) {
        last = digest
        yield digest
      }
      yield event
    }
  }
  for await (const part of sectionsOf(blocks)) yield* announced(reader.read(part))
  yield* announced(reader.end())
}
