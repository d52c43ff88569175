import { CERTAIN, type Format, type SourceText } from '../../format.ts'
import { rewritten } from '../../lines/rewritten.ts'
import { markdownList } from '../markdown-list/markdown-list.ts'
import { RstLines } from './rst-lines.ts'

const asMarkdown = (input: SourceText): SourceText => ({
  ...input,
  pieces: () => rewritten(input.pieces(), new RstLines()),
})

/** Lists and tables of papers in reStructuredText. */
export const rst: Format = {
  id: 'rst',
  title: 'reStructuredText',
  extensions: ['.rst'],
  looksLike: 'reStructuredText with lists or tables of papers, as in the documentation of Python packages',
  example: `Papers on attention
===================

Translation
-----------

* \`Attention Is All You Need <https://arxiv.org/abs/1706.03762>\`_, Ashish Vaswani, Noam Shazeer, NeurIPS 2017
* \`Neural Machine Translation by Jointly Learning to Align and Translate <https://arxiv.org/abs/1409.0473>\`_
`,
  recognisedBy: 'its extension; once its marks are those of Markdown, it is read like lists and tables there',
  detect: ({ extension }) => (rst.extensions.includes(extension) ? CERTAIN : 0),
  parse: input => markdownList.parse(asMarkdown(input)),
}
