import { Parser } from 'htmlparser2'
import type { RootContent } from 'mdast'
import { wholeLines } from '../lines/whole-lines.ts'
import { PageBlocks } from './page-blocks.ts'
import { markdownLinksIn } from './phrases.ts'

/**
 * The blocks of an HTML page, one after another, as a Markdown parser gives them: headings, paragraphs, lists, tables.
 * Tables and other elements that only arrange a page leave what is in them. Lines are those of the markup.
 */
export async function* pageBlocks(pieces: AsyncIterable<string>, firstLine = 1): AsyncGenerator<RootContent> {
  const page = new PageBlocks()
  page.line = firstLine
  const parser = new Parser(page)
  for await (const text of wholeLines(pieces))
    for (const line of text.split(/(?<=\n)/)) {
      parser.write(line)
      page.line += 1
      yield* page.take()
    }
  parser.end()
  yield* page.take()
}

/** The blocks of HTML between Markdown, which may hold some Markdown; what is nested too deeply has none. */
export function blocksOfPage(text: string, firstLine = 1): RootContent[] {
  const page = new PageBlocks(markdownLinksIn)
  page.line = firstLine
  const parser = new Parser(page)
  try {
    for (const line of text.split(/(?<=\n)/)) {
      if (line.trim() === '') page.endParagraph()
      parser.write(line)
      page.line += 1
    }
    parser.end()
  } catch {
    return []
  }
  return page.take()
}
