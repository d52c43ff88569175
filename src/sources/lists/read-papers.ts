import type { RootContent } from 'mdast'
import type { ParseEvent } from '../entry.ts'
import type { Headings, Section } from '../markdown/headings.ts'
import { ListReader } from './list-reader.ts'
import { sectionsOf } from './sections.ts'

/** `2024-05-12` */
const DAY_LENGTH = 10

type Digest = ParseEvent & { kind: 'digest' }

/** Papers below a day or a week are a digest of their own; others are of that of the document. */
const digestOf = ({ title, date }: Section, whole: Digest): Digest =>
  date !== null && date.length === DAY_LENGTH ? { kind: 'digest', title, date } : whole

/** The papers of a document, wherever they are: in lists, tables, headings and paragraphs. */
export async function* readPapers(
  blocks: AsyncIterable<RootContent>,
  headings: Headings,
  source: string,
): AsyncGenerator<ParseEvent> {
  const { title, date } = headings.section()
  const whole: Digest = { kind: 'digest', title, date }
  const reader = new ListReader(headings, source)
  let last: Digest | null = null
  function* announced(events: Iterable<ParseEvent>): Generator<ParseEvent> {
    for (const event of events) {
      const digest = digestOf(reader.section, whole)
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
