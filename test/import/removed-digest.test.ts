import { expect, test } from 'vitest'
import { Library } from './library.ts'

const entry = (id: string, title: string, tags: string) =>
  `2024-03-01\n\n${id}${title}\n(Ada Example)\n좋습니다.\n${tags}\n`

test('a topic keeps its name when a paper loses the id and the topic that a removed digest gave it', async () => {
  const library = await Library.create()
  try {
    const tags = '#Pretraining #pre-training'
    await library.write('a.txt', entry('', 'The First of Many Papers', '#llm'))
    await library.write('c.txt', entry('', 'The Last of Many Papers', tags))
    await library.import()
    const topic = () =>
      library.rows("MATCH (t:Topic {key: 'topic:pre-training'}) RETURN t.name, t.aliases, t.papers")
    const alone = await topic()
    await library.write(
      'b.txt',
      entry('https://arxiv.org/abs/2403.00002\n', 'The First of Many Papers', tags),
    )
    await library.import()
    await library.remove('b.txt')
    await library.import({ prune: true })
    expect(await topic()).toEqual(alone)
  } finally {
    await library.destroy()
  }
})
