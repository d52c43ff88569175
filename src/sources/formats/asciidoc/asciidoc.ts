import { CERTAIN, type Format, type SourceText } from '../../format.ts'
import { rewritten } from '../../lines/rewritten.ts'
import { markdownList } from '../markdown-list/markdown-list.ts'
import { AsciidocLines } from './asciidoc-lines.ts'

const asMarkdown = (input: SourceText): SourceText => ({
  ...input,
  pieces: () => rewritten(input.pieces(), new AsciidocLines()),
})

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
  detect: ({ extension }) => (asciidoc.extensions.includes(extension) ? CERTAIN : 0),
  parse: input => markdownList.parse(asMarkdown(input)),
}
