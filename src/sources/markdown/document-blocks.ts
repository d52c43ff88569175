import type { RootContent, Table } from 'mdast'
import { blocksOfPage } from '../html/read-page.ts'
import type { TypedLines } from '../lines/typed-lines.ts'
import { fieldsOf } from '../tables/turned.ts'
import { withWholeRows } from '../tables/whole-rows.ts'
import { markdownBlocks } from './blocks.ts'
import { definitionsIn } from './definitions.ts'
import { withFencesClosed } from './fences-closed.ts'
import { htmlSegments } from './html-segments.ts'

/** A table comes in several pieces; so many rows are looked at together. */
const MOST_ROWS = 2_000

/** The blocks with HTML between Markdown read, too. */
async function* readBlocks(typed: TypedLines): AsyncGenerator<RootContent> {
  const lines = withFencesClosed(typed)
  const definitions = definitionsIn(lines)
  for (const { html, ...segment } of htmlSegments(lines)) {
    if (html) yield* blocksOfPage(segment.texts.join('\n'), segment.numbers[0])
    else
      for await (const block of markdownBlocks(segment, definitions))
        if (block.type === 'html') yield* blocksOfPage(block.value, block.position?.start.line)
        else yield block
  }
}

/** Whether a table is the next piece of one: they have the same head. */
const goesOn = (table: Table, next: RootContent): next is Table =>
  next.type === 'table' &&
  table.children.length <= MOST_ROWS &&
  table.position !== undefined &&
  next.children[0]?.position?.start.line === table.children[0]?.position?.start.line

/** Blocks with long tables in large pieces, and with the fields of a paper as a list, wherever they were in a table. */
export async function* arranged(blocks: AsyncIterable<RootContent>): AsyncGenerator<RootContent> {
  let table: Table | null = null
  for await (const block of blocks) {
    if (table && goesOn(table, block)) {
      table.children.push(...block.children.slice(1))
      continue
    }
    if (table) yield fieldsOf(table) ?? table
    table = block.type === 'table' ? block : null
    if (!table) yield block
  }
  if (table) yield fieldsOf(table) ?? table
}

/** The blocks of a Markdown document: as a parser gives them, with HTML and with tables whose rows were wrapped. */
export const documentBlocks = (lines: TypedLines): AsyncGenerator<RootContent> =>
  arranged(readBlocks(withWholeRows(lines)))
