import type { Format, SourceText } from '../../format.ts'
import { wholeLines } from '../../lines/whole-lines.ts'
import { markdownList } from '../markdown-list/markdown-list.ts'
import { RstLines } from './rst-lines.ts'

async function* markdownOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  const lines = new RstLines()
  for await (const text of wholeLines(pieces))
    for (const line of text.slice(0, -1).split('\n')) for (const read of lines.next(line)) yield `${read}\n`
  for (const read of lines.end()) yield `${read}\n`
}

const asMarkdown = (input: SourceText): SourceText => ({ ...input, pieces: () => markdownOf(input.pieces()) })

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
  detect: ({ extension }) => (rst.extensions.includes(extension) ? 0.97 : 0),
  parse: input => markdownList.parse(asMarkdown(input)),
}
