import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { COLLECTIONS } from './collections.ts'
import { Library } from './library.ts'

/** A vault, an export of Zotero and a public list that speak of some of the same papers. */
describe('a vault, a bibliography and a list', () => {
  let library: Library
  beforeAll(async () => {
    library = await Library.create()
    for (const [name, text] of Object.entries(COLLECTIONS)) await library.write(name, text)
  })
  afterAll(() => library.destroy())

  it('become one library: each paper once, each person once', async () => {
    const { report } = await library.import()
    expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    const papers = await library.rows(
      `MATCH (p:Paper) OPTIONAL MATCH (d:Digest)-[:FEATURES]->(p)
       WITH p, count(d) AS digests ORDER BY p.key RETURN p.key, p.title, p.date, digests`,
    )
    expect(papers).toEqual([
      ['arxiv:1406.2661', 'Generative Adversarial Networks', '2014', 1],
      ['arxiv:1512.03385', 'Deep Residual Learning for Image Recognition', '2015-12-10', 2],
      ['arxiv:1706.03762', 'Attention Is All You Need', '2017-06-12', 3],
      ['doi:10.1109/5.771073', 'Gradient-Based Learning Applied to Document Recognition', '1998-11', 1],
    ])
    const people = await library.rows('MATCH (a:Author) RETURN a.name ORDER BY a.name')
    expect(people.flat()).toEqual([
      'Ashish Vaswani',
      'Ian J. Goodfellow',
      'Jean Pouget-Abadie',
      'Kaiming He',
      'Léon Bottou',
      'Niki Parmar',
      'Noam Shazeer',
      'Xiangyu Zhang',
      'Yann LeCun',
    ])
  })

  it('keep what each says: words of one’s own, topics, the abstract', async () => {
    const said = await library.rows(
      `MATCH (d:Digest)-[f:FEATURES]->(p:Paper {key: 'arxiv:1706.03762'})
       RETURN d.source, f.commentary ORDER BY d.source`,
    )
    expect(said).toEqual([
      ['list/README.md', expect.stringContaining('no recurrence')],
      ['vault/@vaswani2017.md', expect.stringContaining('Heads look at different places')],
      ['zotero.bib', null],
    ])
    const topics = await library.rows(
      "MATCH (:Paper {key: 'arxiv:1706.03762'})-[:TAGGED]->(t:Topic) RETURN t.name ORDER BY t.name",
    )
    expect(topics.flat()).toEqual(['attention', 'sequence-models', 'translation'])
  })

  it('stay as they are when imported again, and change only where a note has changed', async () => {
    const before = await library.dump()
    expect((await library.import()).generation).toBeNull()
    const note = 'vault/@vaswani2017.md'
    await library.write(note, `${COLLECTIONS[note]}\nRead again in autumn.\n`)
    const { report } = await library.import()
    expect(report.documents).toMatchObject({ imported: 1, unchanged: 4 })
    const after = await library.dump()
    const changed = after.filter(line => !before.includes(line))
    expect(changed.every(line => line.includes('vaswani2017') || line.includes('1706.03762'))).toBe(true)
  })
})
