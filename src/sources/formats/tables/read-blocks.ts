import type { RootContent, Table } from 'mdast'
import type { Diagnostic } from '../../../graph/library.ts'
import type { ParseEvent } from '../../entry.ts'
import { type Headings, newestIn, type Section } from '../../markdown/headings.ts'
import { nodesIn, plainText } from '../../markdown/text-of.ts'
import { readTable } from '../../tables/read-table.ts'

const skipped = (text: string, line: number, source: string): ParseEvent => {
  const diagnostic: Diagnostic = {
    severity: 'info',
    code: 'line-outside-table',
    message: `"${text.slice(0, 60)}" is outside of the tables and was left out; expected rows such as "| 1) Title  text | [Paper](…) |".`,
    place: { source, line },
  }
  return { kind: 'diagnostic', diagnostic }
}

/** The papers in the tables of a document, and what is around the tables. */
export async function* readBlocks(
  blocks: AsyncIterable<RootContent>,
  headings: Headings,
  source: string,
): AsyncGenerator<ParseEvent> {
  let announced: Section | null = null
  for await (const block of blocks) {
    if (block.type === 'heading') headings.enter(block.depth, plainText(block))
    const tables = [...nodesIn(block)].filter((node): node is Table => node.type === 'table')
    for (const table of tables) {
      const section = headings.section(newestIn([table]))
      for (const event of readTable(table, { ...section, source })) {
        const isNew = announced?.title !== section.title || announced.date !== section.date
        if (event.kind === 'entry' && isNew) {
          yield { kind: 'digest', title: section.title, date: section.date }
          announced = section
        }
        yield event
      }
    }
    const text = plainText(block)
    if (tables.length === 0 && block.type !== 'heading' && block.type !== 'html' && text !== '')
      yield skipped(text, block.position?.start.line ?? 1, source)
  }
}
