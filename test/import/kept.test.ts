import { afterEach, beforeEach, expect, it } from 'vitest'
import { valuesByDigest } from '../../src/graph/values-by-digest.ts'
import { readNodeDetails } from '../../src/views/node-details.ts'
import { Library } from './library.ts'

const FILES = {
  'a.txt':
    '2017-06-14\nhttps://arxiv.org/abs/1706.03762\nAttention is all you need!\n(Ashish Vaswani, Noam Shazeer)\n> We quote what the abstract says, and we do so at a length that no other source of this paper has.\n좋다.\n#llm\n',
  'b.md':
    '# Attention\n(Ashish Vaswani, Noam Shazeer)\nhttps://arxiv.org/abs/1706.03762\n\n> A note quotes it.\n\n메모. #attention\n',
  'c.bib':
    '@inproceedings{v, title = {Attention Is All You Need}, author = {Vaswani, Ashish and Shazeer, Noam}, booktitle = {NIPS}, year = {2017}, eprint = {1706.03762}, abstract = {It is short.}, note = {Mine}}\n',
}

let library: Library
beforeEach(async () => {
  library = await Library.create()
})
afterEach(() => library.destroy())

const paper = async () =>
  (await library.rows('MATCH (p:Paper) RETURN p.title, p.venue, p.abstract, p.altTitles')) as unknown[][]

it('the values of a bibliography win over those of a note, and these over a list, in any order of imports', async () => {
  const names = Object.keys(FILES) as (keyof typeof FILES)[]
  for (const name of names) {
    await library.write(name, FILES[name])
    await library.import()
  }
  const found = await paper()
  expect(found).toMatchObject([
    ['Attention Is All You Need', 'NIPS', 'It is short.', ['Attention', 'Attention is all you need!']],
  ])
  expect(await library.rows('MATCH (a:Author) RETURN a.name ORDER BY a.name')).toEqual([
    ['Ashish Vaswani'],
    ['Noam Shazeer'],
  ])

  // Every source still says what it said.
  const said = await library.rows(
    'MATCH (d:Digest)-[f:FEATURES]->(:Paper) RETURN f.title, f.kept ORDER BY d.key',
  )
  expect(said).toEqual([
    ['Attention is all you need!', null],
    ['Attention', 'note'],
    ['Attention Is All You Need', 'bibliography'],
  ])

  const details = await readNodeDetails(library.store, 'arxiv:1706.03762')
  expect(valuesByDigest(details).map(({ digest, line, values }) => [digest, line, values.join(' ')])).toEqual(
    [
      ['digest:notes/c.bib', 1, 'title arxivId venue abstract authors'],
      ['digest:notes/a.txt', 2, 'date authors topics'],
      ['digest:notes/b.md', 1, 'url authors topics'],
    ],
  )

  await library.remove('c.bib')
  await library.import({ prune: true })
  expect(await paper()).toMatchObject([
    ['Attention', null, 'A note quotes it.', ['Attention is all you need!']],
  ])
  await library.write('c.bib', FILES['c.bib'])
  await library.import()
  expect(await paper()).toEqual(found)
})
