import type { Heading, RootContent } from 'mdast'

/** A heading and what stands below it, up to the next heading. */
export interface Section {
  heading: Heading | null
  blocks: RootContent[]
}

/** So many blocks are looked at together. */
const MOST_BLOCKS = 2_000

/** The sections of a document, one after another. One that is very long comes in several; only the first has its heading. */
export async function* sectionsOf(blocks: AsyncIterable<RootContent>): AsyncGenerator<Section> {
  let section: Section = { heading: null, blocks: [] }
  for await (const block of blocks) {
    if (block.type === 'heading' || section.blocks.length >= MOST_BLOCKS) {
      yield section
      section = { heading: null, blocks: [] }
    }
    if (block.type === 'heading') section.heading = block
    else section.blocks.push(block)
  }
  yield section
}
