import { told } from '../../entries/told.ts'
import type { ParseEvent } from '../../entry.ts'
import { collapse } from '../../fields/text.ts'
import { CERTAIN, type Format, type SourceText } from '../../format.ts'
import { markdownList } from '../markdown-list/markdown-list.ts'
import { type MarkdownLine, markdownOf, type Outline } from './outline.ts'

/** Items are nested no deeper; what is deeper stands beside its parent. */
const DEEPEST = 20

interface Read {
  title: string
  outlines: Outline[]
  problem: ParseEvent | null
}

const outlineOf = (attributes: Readonly<Record<string, string>>, line: number): Outline => ({
  text: attributes.text ?? attributes.title ?? '',
  note: attributes._note ?? '',
  url: attributes.url ?? attributes.href ?? '',
  isFeed: attributes.xmlUrl !== undefined,
  children: [],
  line,
})

/** The outlines of a document, as far as its XML can be read. */
async function readOutlines(input: SourceText): Promise<Read> {
  const parser = new (await import('saxes')).SaxesParser()
  const read: Read = { title: '', outlines: [], problem: null }
  const open: Outline[] = []
  let inTitle = false
  parser.on('opentag', ({ name, attributes }) => {
    inTitle = name === 'title'
    if (name !== 'outline') return
    const outline = outlineOf(attributes as Record<string, string>, parser.line)
    const parent = open[Math.min(open.length, DEEPEST) - 1]
    ;(parent?.children ?? read.outlines).push(outline)
    open.push(outline)
  })
  parser.on('text', text => {
    if (inTitle) read.title += text
  })
  parser.on('closetag', ({ name }) => {
    inTitle = false
    if (name === 'outline') open.pop()
  })
  parser.on('error', ({ message }) => {
    const text = `The XML is broken: ${message.replace(/^[\d:\s]{0,20}/, '')} What could be read was kept.`
    read.problem ??= told('error', 'bad-xml', text, { source: input.source, line: parser.line })
  })
  for await (const piece of input.pieces()) parser.write(piece)
  parser.close()
  return read
}

/** An event with the lines of the outline in place of those of the Markdown. */
function placed(event: ParseEvent, lines: readonly MarkdownLine[]): ParseEvent {
  const lineOf = (line: number) => lines[Math.min(line, lines.length) - 1]?.line ?? 1
  if (event.kind === 'entry') {
    const { place, endLine } = event.entry
    const entry = { ...event.entry, place: { ...place, line: lineOf(place.line) }, endLine: lineOf(endLine) }
    return { kind: 'entry', entry }
  }
  if (event.kind !== 'diagnostic') return event
  const { place } = event.diagnostic
  return {
    kind: 'diagnostic',
    diagnostic: { ...event.diagnostic, place: { ...place, line: lineOf(place.line) } },
  }
}

async function* parse(input: SourceText): AsyncIterable<ParseEvent> {
  const { title, outlines, problem } = await readOutlines(input)
  const heading = collapse(title)
  const lines = [{ text: heading === '' ? '' : `# ${heading}`, line: 1 }, ...markdownOf(outlines, 2)]
  const pieces = async function* () {
    for (const { text } of lines) yield `${text}\n`
  }
  const texts = async function* () {
    for (const { text } of lines) yield text
  }
  for await (const event of markdownList.parse({ ...input, pieces, lines: texts })) yield placed(event, lines)
  if (problem) yield problem
}

/** Outlines of Workflowy, Dynalist, OmniOutliner and Logseq. */
export const opml: Format = {
  id: 'opml',
  title: 'OPML',
  extensions: ['.opml'],
  looksLike: 'outlines with papers as items, as Workflowy, Dynalist, OmniOutliner and Logseq export them',
  example:
    '<opml version="2.0"><body>\n<outline text="Transformers">\n<outline text="Attention Is All You Need" url="https://arxiv.org/abs/1706.03762" _note="Read it."/>\n</outline>\n</body></opml>\n',
  recognisedBy:
    '`<opml>` with `<outline>` elements, read as a list: items with items below them are headings, `_note` and what is below a paper its commentary; subscribed feeds are left out',
  detect({ extension, text }) {
    if (
      /^[\uFEFF\s]{0,99}(?:<\?xml[^<>]{0,200}\?>\s{0,99})?(?:<!--[^<>]{0,400}-->\s{0,99})?<opml[\s>]/.test(
        text,
      )
    )
      return CERTAIN
    return opml.extensions.includes(extension) ? 0.5 : 0
  },
  parse,
}
