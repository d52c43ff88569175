import type { Heading, RootContent } from 'mdast'
import { plainText } from '../markdown/text-of.ts'
import type { Surroundings } from './draft.ts'
import { type HeadingSays, headingSays } from './heading-says.ts'

interface Level extends HeadingSays {
  depth: number
}

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

/** The headings above a place in a document. */
export class Outline {
  private levels: Level[] = []

  constructor(
    private readonly source: string,
    private readonly date: string | null,
    /** Headings of the highest level, if there is only one: the name of the document is no topic. */
    private readonly named: (heading: Heading) => boolean,
  ) {}

  enter(heading: Heading): void {
    this.put(heading.depth, plainText(heading), this.named(heading))
  }

  /** A line that stands above others like a heading. */
  enterText(text: string): void {
    this.put(7, text, false)
  }

  private put(depth: number, text: string, isName: boolean): void {
    this.levels = this.levels.filter(level => level.depth < depth)
    const says = headingSays(text, this.dated()?.date ?? this.date)
    this.levels.push(isName ? { ...says, topic: null, venue: null, depth } : { ...says, depth })
  }

  private dated(): Level | undefined {
    return this.levels.findLast(({ date }) => date !== null)
  }

  get around(): Surroundings {
    const dated = this.dated()
    return {
      source: this.source,
      date: dated?.date ?? this.date,
      dateRange: dated?.dateRange ?? null,
      venue: this.levels.findLast(({ venue }) => venue !== null)?.venue ?? null,
      topics: this.levels.flatMap(({ topic }) => topic ?? []),
    }
  }
}
