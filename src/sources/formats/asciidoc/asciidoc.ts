import type { Format, SourceText } from '../../format.ts'
import { wholeLines } from '../../lines/whole-lines.ts'
import { markdownList } from '../markdown-list/markdown-list.ts'
import { AsciidocLines } from './asciidoc-lines.ts'

async function* markdownOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  const lines = new AsciidocLines()
  for await (const text of wholeLines(pieces))
    for (const line of text.slice(0, -1).split('\n')) yield `${lines.next(line)}\n`
  for (const line of lines.end()) yield `${line}\n`
}

const asMarkdown = (input: SourceText): SourceText => ({ ...input, pieces: () => markdownOf(input.pieces()) })

/** Lists and tables of papers in AsciiDoc. */
export const asciidoc: Format = {
  id: 'asciidoc',
  title: 'AsciiDoc',
  extensions: ['.adoc', '.asciidoc'],
  looksLike: 'AsciiDoc with lists or tables of papers',
  example: `= Papers on attention

== Translation

* https://arxiv.org/abs/1706.03762[Attention Is All You Need], Ashish Vaswani, Noam Shazeer, NeurIPS 2017
* https://arxiv.org/abs/1409.0473[Neural Machine Translation by Jointly Learning to Align and Translate]
`,
  recognisedBy: 'its extension; once its marks are those of Markdown, it is read like lists and tables there',
  detect: ({ extension }) => (asciidoc.extensions.includes(extension) ? 0.97 : 0),
  parse: input => markdownList.parse(asMarkdown(input)),
}
