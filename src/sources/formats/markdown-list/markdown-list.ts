import { longLines } from '../../entries/lost-lines.ts'
import type { ParseEvent } from '../../entry.ts'
import { dateBelowName, splitStem } from '../../fields/dates.ts'
import { splitFrontMatter } from '../../fields/front-matter.ts'
import { saysNothing } from '../../fields/plain-headings.ts'
import { collapse } from '../../fields/text.ts'
import { type Format, MARKDOWN, type SourceText } from '../../format.ts'
import { withoutCallouts } from '../../lines/callouts.ts'
import { withoutClock } from '../../lines/clocks.ts'
import { dayAsParagraph, withDateApart } from '../../lines/dates-apart.ts'
import { withNestedItems } from '../../lines/nested-items.ts'
import { withRemarkApart } from '../../lines/remarks-apart.ts'
import { splitTagsBelow } from '../../lines/tags-below.ts'
import { eachAsSeveral, readTypedLines, type TypedLines } from '../../lines/typed-lines.ts'
import { withAlerts } from '../../lists/alerts.ts'
import { withArxivListing } from '../../lists/arxiv-listing.ts'
import { readPapers } from '../../lists/read-papers.ts'
import { referencesAsItems } from '../../lists/typed-references.ts'
import { documentBlocks } from '../../markdown/document-blocks.ts'
import { headingSays } from '../../markdown/heading-says.ts'
import { Headings } from '../../markdown/headings.ts'
import { howSure } from './how-sure.ts'
import { withoutSpeakers } from './spoken.ts'

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
  const { body: whole, ...matter } = splitFrontMatter(withoutCallouts(await readTypedLines(input.pieces())))
  const { tags, above: body } = splitTagsBelow(
    eachAsSeveral(whole, withoutClock, withDateApart, dayAsParagraph, withRemarkApart),
  )
  yield* longLines(input.source, body.tooLong)
  const file = splitStem(input.stem)
  const tops = topHeadings(body)
  const isNamed = tops.filter(text => !saysNothing(text)).length <= 1
  const name = isNamed ? tops[0] : undefined
  const date =
    matter.date ?? file.date ?? (name ? headingSays(name, null).date : null) ?? dateBelowName(body.texts)
  const title = collapse(matter.title ?? name ?? file.title) || input.name
  const headings = new Headings(title, date, isNamed)
  for await (const event of readPapers(
    documentBlocks(
      withNestedItems(
        referencesAsItems(withoutSpeakers({ ...body, texts: withArxivListing(withAlerts(body.texts)) })),
      ),
    ),
    headings,
    input.source,
  ))
    yield withTags(event, [...tags, ...matter.tags])
}

const withTags = (event: ParseEvent, tags: readonly string[]): ParseEvent =>
  event.kind === 'entry' && tags.length > 0
    ? { ...event, entry: { ...event.entry, topics: [...new Set([...event.entry.topics, ...tags])] } }
    : event

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
    'Markdown with several list items, headings or paragraphs that link to papers; or tables whose heads name titles or whose rows link to papers; headings and lines with dates date the papers below them, and other headings become topics; also a text where most items, headings or paragraphs begin with a title that is set apart from what is said of it, or has its authors beside or below it',
  detect: howSure,
  parse,
}
