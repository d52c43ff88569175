import { expect, test } from 'vitest'
import { NO_IDENTITY } from '../../src/link/identity/identity-file.ts'
import { Library } from './library.ts'

const entry = (id: string, text: string) =>
  `2024-03-01\n\nhttps://arxiv.org/abs/2403.${id}\nThe Paper ${id} of Many\n(Ada Example)\n${text}\n#llm\n`

test('a model that is joined by hand loses the id that a removed text gave its other name', async () => {
  const identity = { ...NO_IDENTITY, models: { merge: [['ShuttleNet', 'LoomFormer']], split: [] } }
  const library = await Library.create()
  try {
    await library.write('a.txt', entry('00001', 'LoomFormer를 썼습니다.'))
    await library.write('b.txt', entry('00002', 'ShuttleNet (https://arxiv.org/abs/2401.00001)을 썼습니다.'))
    await library.import({ identity })
    const model = () => library.rows('MATCH (m:Model) RETURN m.key, m.arxivId, m.papers')
    expect(await model()).toEqual([['model:shuttlenet', '2401.00001', 2]])
    await library.remove('b.txt')
    await library.import({ identity, prune: true })
    expect(await model()).toEqual([['model:shuttlenet', null, 1]])
  } finally {
    await library.destroy()
  }
})
