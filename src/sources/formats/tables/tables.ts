import { longLines } from '../../entries/lost-lines.ts'
import type { ParseEvent } from '../../entry.ts'
import { splitStem } from '../../fields/dates.ts'
import { splitFrontMatter } from '../../fields/front-matter.ts'
import { linksIn } from '../../fields/links.ts'
import { isPaperUrl } from '../../fields/paper-hosts.ts'
import { type Format, MARKDOWN, type SourceText } from '../../format.ts'
import { readTypedLines, typedLines } from '../../lines/typed-lines.ts'
import { documentBlocks } from '../../markdown/document-blocks.ts'
import { Headings } from '../../markdown/headings.ts'
import { kindsOfHead } from '../../tables/columns.ts'
import { isDelimiters } from '../../tables/whole-rows.ts'
import { readBlocks } from './read-blocks.ts'

async function* parse(input: SourceText): AsyncIterable<ParseEvent> {
  const file = splitStem(input.stem)
  const { body, ...matter } = splitFrontMatter(await readTypedLines(input.pieces()))
  yield* longLines(input.source, body.tooLong)
  const headings = new Headings(matter.title ?? file.title, matter.date ?? file.date)
  yield* readBlocks(documentBlocks(body), headings, input.source)
}

const ROW = /^\|\s*(?:\d{1,3}[.)]|\d{1,3}\s*\||\*\*|\[)/

const isHead = (line: string): boolean => {
  const kinds = line.split('|').map(kindsOfHead)
  return kinds.some(list => list.includes('title') || list.includes('paper'))
}

/** Tables of papers in Markdown, as in newsletters, READMEs and daily lists. */
export const tables: Format = {
  id: 'weekly-table',
  title: 'tables',
  extensions: MARKDOWN,
  looksLike:
    'Markdown tables of papers, with columns in any order and language: `1) **Title** text`, `[Paper](…)`',
  example: `# Papers of the week (June 3 - June 9) - 2024

| **Paper** | **Links** |
|---|---|
| 1) **Attention Is All You Need** - no recurrence at all | [Paper](https://arxiv.org/abs/1706.03762) |
`,
  recognisedBy:
    'rows of a Markdown table: `1) **Title** text`, `[Paper](…)`; with a head, columns of any order: title, authors, date, venue, topics, abstract, summary, links',
  detect({ text }) {
    const lines = typedLines(text).texts
    const inTable = lines.filter(line => line.includes('|'))
    const rows = inTable.filter(line => /\bhttps?:|\d{4}\.\d{4,5}/.test(line)).length
    const papers = inTable.filter(line => linksIn(line).some(({ url }) => isPaperUrl(url))).length
    const numbered = inTable.filter(line => ROW.test(line) && /\]\(https?:/.test(line)).length
    const heads = lines.some(
      (line, at) => line.includes('|') && isDelimiters(lines[at + 1] ?? '') && isHead(line),
    )
    return (heads && rows > 0) || numbered >= 2 || papers >= 2 ? 0.92 : 0
  },
  parse,
}
