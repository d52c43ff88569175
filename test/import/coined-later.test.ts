import { expect, test } from 'vitest'
import { Library } from './library.ts'

const entry = (id: string, title: string, text: string) =>
  `2024-03-01\n\nhttps://arxiv.org/abs/2403.${id}\n${title}\n(Ada Example)\n${text}\n#llm\n`

test('a text that names a model is linked to it once a later import brings the paper that coins it', async () => {
  const library = await Library.create()
  try {
    await library.write('a.txt', entry('00001', 'The First of Many Papers', 'Zolmo보다 낫습니다.'))
    await library.import()
    const cited = () =>
      library.rows('MATCH (p:Paper)-[:CITES]->(m:Model) RETURN p.key AS paper, m.name AS model')
    expect(await cited()).toEqual([])
    const coins = 'We introduce Zolmo, a new language model.'
    await library.write('b.txt', entry('00002', 'The Second of Many Papers', `> ${coins}\n좋습니다.`))
    await library.import()
    expect(await cited()).toEqual([['arxiv:2403.00001', 'Zolmo']])
    await library.remove('b.txt')
    await library.import({ prune: true })
    expect(await cited()).toEqual([])
  } finally {
    await library.destroy()
  }
})
