/** Where a hostile text can stand: as a whole document of each format, and inside each field of an entry. */
export interface Place {
  /** The name of the file, which decides the format together with the text. */
  file: string
  document(hostile: string): string
}

const whole = (file: string): Place => ({ file, document: hostile => hostile })

const ENTRY = {
  title: 'Phenaki: Variable Length Video Generation (Jane Doe, John Roe)',
  abstract: '> We propose Phenaki, a model of videos.',
  commentary: '짧은 감상입니다. GPT-4와 비슷하네요.',
  tags: '#llm #video',
}

/** An entry of a digest or note with something else in one place. */
const entry = (lines: Partial<typeof ENTRY> & { url?: string; below?: string }): Place['document'] => {
  const { title, abstract, commentary, tags, url, below } = { ...ENTRY, ...lines }
  const text = [...(url ? [url] : []), title, ...(below ? [below] : []), abstract, commentary, tags, '']
  return hostile => text.join('\n').replace('@@', () => hostile)
}

const FIELDS = {
  title: { title: '@@' },
  'before authors': { title: '@@ (Jane Doe, John Roe)' },
  authors: { title: 'A Title of Things (Jane Doe, @@)' },
  'line of authors': { title: 'A Title of Things', below: '(@@)' },
  abstract: { abstract: '> @@' },
  commentary: { commentary: '@@' },
  'end of commentary': { commentary: '짧은 감상입니다. GPT-4 @@' },
  tags: { tags: '#llm @@' },
  address: { url: 'https://arxiv.org/abs/@@' },
}

const fieldsOf = (file: string, before: string): [string, Place][] =>
  Object.entries(FIELDS).map(([name, lines]) => {
    const make = entry(lines)
    return [
      `${name} in ${file}`,
      { file, document: hostile => `${before}${make(hostile)}\n${entry({})('')}` },
    ]
  })

const JSON_FIELDS = [
  'title',
  'authors',
  'keywords',
  'venue',
  'date',
  'url',
  'arxiv_id',
  'doi',
  'id',
  'abstract',
  'commentary',
]

const jsonFields = (): [string, Place][] =>
  JSON_FIELDS.map(field => [
    `${field} in papers.jsonl`,
    {
      file: 'papers.jsonl',
      document: hostile =>
        `${JSON.stringify({ title: 'A Title', authors: ['Jane Doe'], abstract: 'GPT-4.', [field]: hostile })}\n`,
    },
  ])

/** Lists in JSON: each piece between commas is one of them. */
const jsonLists = (): [string, Place][] =>
  ['authors', 'keywords'].map(field => [
    `list of ${field} in papers.jsonl`,
    {
      file: 'papers.jsonl',
      document: hostile =>
        `${JSON.stringify({ title: 'A Title', abstract: 'GPT-4.', [field]: hostile.split(',') })}\n`,
    },
  ])

const TABLE =
  '# Papers of the Week (June 3 - 9) - 2024\n| **Paper** | **Links** |\n| --- | --- |\n| 1) **A** b | [Paper](https://arxiv.org/abs/2403.00001) |\n'
const table = (row: string): Place => ({
  file: 'week.md',
  document: hostile => TABLE + row.replace('@@', () => hostile),
})

const ITEM = '- **A Title of Things**, Jane Doe. [paper](https://arxiv.org/abs/2403.00001)\n'
const item = (line: string): Place => ({
  file: 'papers.md',
  document: hostile => ITEM + ITEM + line.replace('@@', () => hostile),
})

const page = (body: string): Place => ({
  file: 'page.html',
  document: hostile => `<!doctype html><html><body>${body.replace('@@', () => hostile)}</body></html>`,
})

const bib = (fields: string): Place => ({
  file: 'refs.bib',
  document: hostile => `@misc{k, title = {A Title}, ${fields.replaceAll('@@', () => hostile)}}\n`,
})

const CSV_HEADS = 'Title,Authors,Date,DOI,Link,Tags,Notes'

/** Bibliographies and tables of papers. */
const RECORDS: readonly [string, Place][] = [
  ['title in refs.bib', { file: 'refs.bib', document: hostile => `@misc{k, title = {${hostile}}}\n` }],
  ['authors in refs.bib', bib('author = {@@}')],
  ['abstract in refs.bib', bib('abstract = {@@}')],
  ['fields in refs.bib', bib('@@')],
  ['values in refs.bib', bib('note = {@@}, keywords = {@@}, year = {@@}, doi = {@@}, url = {@@}')],
  [
    'values in refs.ris',
    {
      file: 'refs.ris',
      document: hostile => `TY  - JOUR\nTI  - A\nAU  - ${hostile}\nN1  - ${hostile}\nER  - \n`,
    },
  ],
  ['head of papers.csv', { file: 'papers.csv', document: hostile => `${hostile}\nA,B\n` }],
  [
    'cells of papers.csv',
    {
      file: 'papers.csv',
      document: hostile => `${CSV_HEADS}\nA${`,"${hostile.replaceAll('"', '""')}"`.repeat(6)}\n`,
    },
  ],
  [
    'values in papers.json',
    {
      file: 'papers.json',
      document: hostile =>
        JSON.stringify([{ title: 'A', author: hostile, venue: hostile, note: hostile, issued: hostile }]),
    },
  ],
  [
    'between objects of papers.json',
    { file: 'papers.json', document: hostile => `[{"title":"A","x":${hostile}` },
  ],
  [
    'abstract in feed.xml',
    {
      file: 'feed.xml',
      document: hostile => `<feed><entry><title>A</title><summary>${hostile}</summary></entry></feed>`,
    },
  ],
]

export const PLACES: ReadonlyMap<string, Place> = new Map<string, Place>([
  ...[
    'list.txt',
    '2024-03-14.txt',
    'note.md',
    '240314 A Note.md',
    'page.html',
    'papers.jsonl',
    'refs.bib',
    'refs.ris',
    'papers.csv',
    'papers.json',
    'feed.xml',
  ].map((file): [string, Place] => [`all of ${file}`, whole(file)]),
  ...fieldsOf('list.txt', '2024-03-14\n\n'),
  ...fieldsOf('240314 A Note.md', ''),
  ...RECORDS,
  ...jsonFields(),
  ...jsonLists(),
  [
    'between JSON lines',
    { file: 'papers.jsonl', document: hostile => `{"title":"A"}\n${hostile}\n{"title":"B"}\n` },
  ],
  [
    'note with fields',
    {
      file: 'note.md',
      document: hostile => `# A Title of Things\n\nAuthors: Jane Doe, John Roe\nYear: 2024\n\n${hostile}\n`,
    },
  ],
  [
    'field of a note',
    {
      file: 'note.md',
      document: hostile => `# A Title\n\nAuthors: ${hostile}\nTags: ${hostile}\nYear: 2024\n`,
    },
  ],
  ['all of notes.org', whole('notes.org')],
  [
    'property in notes.org',
    {
      file: 'notes.org',
      document: hostile => `* A Title\n:PROPERTIES:\n:AUTHOR: ${hostile}\n:YEAR: 2024\n:END:\n`,
    },
  ],
  ['head of a table', { file: 'week.md', document: hostile => TABLE.replace('**Links**', () => hostile) }],
  ['heading over a table', { file: 'week.md', document: hostile => `# ${hostile}\n${TABLE}` }],
  ['title in a table', table('| 2) @@ | [Paper](https://arxiv.org/abs/2403.00002) |\n')],
  ['links in a table', table('| 2) **B** c | @@ |\n')],
  ['below a table', table('@@')],
  ['item of a list', item('- @@ [paper](https://arxiv.org/abs/2403.00002)\n')],
  ['behind the title of an item', item('- **A Title**, @@\n')],
  ['heading of a paper', item('### [@@](https://arxiv.org/abs/2403.00002)\n')],
  ['front matter', { file: 'note.md', document: hostile => `---\n${hostile}\n---\n${entry({})('')}` }],
  [
    'title in front matter',
    { file: 'note.md', document: hostile => `---\ntitle: ${hostile}\n---\n${entry({})('')}` },
  ],
  [
    'code in a note',
    { file: 'note.md', document: hostile => `${entry({})('')}\n\`\`\`\n${hostile}\n\`\`\`\n` },
  ],
  ['text of a page', page(`<h2>A Title (Jane Doe, John Roe)</h2><p>@@</p>`)],
  ['heading of a page', page(`<h2>@@</h2><p>A text.</p>`)],
  ['attribute of a page', page(`<p><a href="@@">paper</a></p>`)],
  ['link of a page', page(`<p><a href="https://a.b">@@</a></p>`)],
  ['tag of a page', page(`<p @@>text</p>`)],
])
