import { longLines } from '../../entries/lost-lines.ts'
import type { ParseEvent } from '../../entry.ts'
import { splitStem } from '../../fields/dates.ts'
import { splitFrontMatter } from '../../fields/front-matter.ts'
import { saysNothing } from '../../fields/plain-headings.ts'
import { collapse } from '../../fields/text.ts'
import { type Format, MARKDOWN, type SourceText } from '../../format.ts'
import { readTypedLines, type TypedLines, typedLines } from '../../lines/typed-lines.ts'
import { readPapers } from '../../lists/read-papers.ts'
import { referencesAsItems, referencesIn, withReferences } from '../../lists/typed-references.ts'
import { documentBlocks } from '../../markdown/document-blocks.ts'
import { headingSays } from '../../markdown/heading-says.ts'
import { Headings } from '../../markdown/headings.ts'
import { isEssay } from './is-essay.ts'
import { papersListed } from './papers-listed.ts'
import { howSureOfTable } from './papers-tabled.ts'
import { plainlyListed } from './plainly-listed.ts'

/** A heading without badges, and with the texts of its links alone. */
const withoutLinks = (text: string): string =>
  collapse(
    text
      .slice(0, 2_000)
      .replace(/!\[[^[\]]*\]\([^()\s]*\)/g, '')
      .replace(/\[([^[\]]*)\]\([^()\s]*\)/g, '$1'),
  )

/** The headings of the highest level. */
const topHeadings = ({ texts }: TypedLines): string[] =>
  texts.filter(text => /^#\s/.test(text)).map(text => withoutLinks(text.slice(1)))

async function* parse(input: SourceText): AsyncIterable<ParseEvent> {
  const { body, ...matter } = splitFrontMatter(await readTypedLines(input.pieces()))
  yield* longLines(input.source, body.tooLong)
  const file = splitStem(input.stem)
  const tops = topHeadings(body)
  const isNamed = tops.filter(text => !saysNothing(text)).length <= 1
  const name = isNamed ? tops[0] : undefined
  const date = matter.date ?? file.date ?? (name ? headingSays(name, null).date : null)
  const title = collapse(matter.title ?? name ?? file.title) || input.name
  const headings = new Headings(title, date, isNamed)
  for await (const event of readPapers(documentBlocks(referencesAsItems(body)), headings, input.source))
    yield withTags(event, matter.tags)
}

const withTags = (event: ParseEvent, tags: readonly string[]): ParseEvent =>
  event.kind === 'entry' && tags.length > 0
    ? { kind: 'entry', entry: { ...event.entry, topics: [...new Set([...event.entry.topics, ...tags])] } }
    : event

const HEADING = /^#{1,6}\s/
const HTML = /<\/(?:li|details|p|div|a)>/i

/** How software is installed. */
const INSTALLS =
  /\b(?:pip3? install|npm (?:i|install)|npx|yarn add|git clone|cargo (?:install|add)|go install|docker (?:run|pull)|conda (?:install|create)|brew install|apt(?:-get)? install)\s/

/** Whether a text is about software: read as a digest, the parts of a README would become papers. */
const isSoftware = (lines: readonly string[]): boolean =>
  lines.some(line => INSTALLS.test(line)) &&
  lines.some(line => HEADING.test(line) && saysNothing(line.replace(HEADING, '')))

/** So many papers are not only mentioned. */
const MANY = 6

/** Lists and tables of papers in Markdown, as in READMEs, reading lists and newsletters. */
export const markdownList: Format = {
  id: 'markdown-list',
  title: 'lists and tables',
  extensions: MARKDOWN,
  looksLike:
    'Markdown with lists of papers: a title in bold, italics, quotation marks or as a link, authors, venue, date and remarks in any order, `[paper](…)`; tables with columns in any order and language',
  example: `# Papers on attention

## Translation

- **Attention Is All You Need**, Ashish Vaswani, Noam Shazeer, NeurIPS 2017. [[paper](https://arxiv.org/abs/1706.03762)]
  - no recurrence at all
- [Neural Machine Translation by Jointly Learning to Align and Translate](https://arxiv.org/abs/1409.0473) - where it began

| Title | Authors | Year | Links |
|---|---|---|---|
| Deep Residual Learning for Image Recognition | Kaiming He, Xiangyu Zhang | 2015 | [paper](https://arxiv.org/abs/1512.03385) |
`,
  recognisedBy:
    'Markdown with several list items, headings or paragraphs that link to papers; or tables whose heads name titles or whose rows link to papers; headings date the papers below them or become topics',
  detect({ name, text, extension }) {
    const { texts } = typedLines(text)
    const cited =
      texts.filter(line => line.trim() !== '').length <= referencesIn(texts) * 3 ? referencesIn(texts) : 0
    const listed = Math.max(papersListed(withReferences(texts)), cited)
    // Markdown may hold some HTML.
    const hasHtml = MARKDOWN.includes(extension) && HTML.test(text) && texts.some(line => HEADING.test(line))
    if (listed >= 2 && hasHtml) return 0.955
    // A review of one paper may end with a few others.
    const plain = plainlyListed(texts)
    if (plain.papers >= 2 && plain.share >= (MARKDOWN.includes(extension) ? 0.9 : 0.2)) return 0.74
    const sure = listed < 2 ? 0 : listed >= MANY ? 0.8 : 0.74
    return Math.max(
      howSureOfTable(texts),
      sure,
      isSoftware(texts) ? 0.72 : isEssay({ name }, texts) ? 0.65 : 0,
    )
  },
  parse,
}
