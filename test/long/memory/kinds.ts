const MILLION = 1_000_000

/** A document of many small things: what is repeated, how often, and what stands around it. */
export interface Many {
  file: string
  unit: string
  times: number
  before?: string
  after?: string
}

const many = (file: string, unit: string, times: number, before = '', after = ''): Many => {
  return { file, unit, times, before, after }
}

/** Each makes a document of at most 64 MB, the largest that is read. */
const BLANK_LINES = [
  '\n',
  '\r\n',
  ' \r\n',
  '\r',
  '> \n',
  '>\n',
  '\u00a0\n',
  '\u200b\n',
  '#\n',
  '---\n',
  '- \n',
]
const OTHER_BLANK_LINES = ['&nbsp;\n', '<br>\n', '|  |  |\n']
const EMPTY_ELEMENTS = ['\n', '<br>', '<p>\n', '<li>', '&nbsp;\n', '<hr>', '</p>']
const SMALL_LINES = ['x\n', 'x y z\n', '\n-\n', '```\n', '#a\n', 'https://a.b\n', '|a|\n']

export const KINDS: readonly Many[] = [
  ...['list.txt', 'note.md'].flatMap(file => [
    ...BLANK_LINES.map(unit => many(file, unit, 10 * MILLION)),
    ...OTHER_BLANK_LINES.map(unit => many(file, unit, 7 * MILLION)),
    ...SMALL_LINES.map(unit => many(file, unit, 2 * MILLION)),
    ...SMALL_LINES.map(unit => many(file, unit, 199_000)),
  ]),
  ...EMPTY_ELEMENTS.map(unit => many('page.html', unit, 10 * MILLION)),
  ...['x<br>', '<p>x</p>', '&amp;', '<li>x', 'x\n'].map(unit => many('page.html', unit, 5 * MILLION)),
  many('page.html', 'a=b ', 5 * MILLION, '<p ', '>'),
  // One line, or one list.
  ...['a\t', 'a|', '>', '> ', '#a ', 'https://a.b/c ', 'Jane Doe, ', 'x'].flatMap(unit =>
    ['list.txt', 'note.md'].map(file =>
      many(file, unit, 5 * MILLION, 'A Title of Things (Jane Doe, John Roe)\n\n'),
    ),
  ),
  many('list.txt', 'Jane Doe, ', MILLION, 'A Title of Things (', 'John Roe)'),
  many('papers.jsonl', '"Jane Doe",', 350_000, '{"title":"A","authors":[', '"John Roe"]}'),
  many('papers.jsonl', '[],', MILLION, '{"title":"A","id":[', '1]}'),
  many('papers.jsonl', 'x ', 2 * MILLION, '{"title":"A","commentary":"', '"}'),
  ...['{}\n', '{\n', 'x\n', '\n', '[]\n', '{"title":1}\n'].flatMap(unit => [
    many('papers.jsonl', unit, 3 * MILLION),
    many('papers.jsonl.gz', unit, 3 * MILLION),
  ]),
  many('papers.jsonl', '{"title":"A Title"}\n', 150_000),
]
