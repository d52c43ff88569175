import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Helper } from '../../src/import/helper/helper.ts'
import { type ImportProgress, PHASES } from '../../src/import/phases.ts'
import { chatServer } from './chat-server.ts'
import { Library } from './library.ts'

const DIGEST = `2024-03-14
https://arxiv.org/abs/2403.00001
One Paper about It
(Ada Example)
이번에는 zorblaxOra2 대신 ZorblaxOra2를 썼습니다. 아무 이름도 없는 문장입니다.
MMLU 점수가 GPT-4보다 높군요.
#llm`

const CITED =
  'MATCH (p:Paper)-[r:CITES]->(m:Model) RETURN m.key, r.rule, r.evidence, r.start, r.end ORDER BY m.key'

let library: Library
let server: Awaited<ReturnType<typeof chatServer>>
let answer: Parameters<typeof chatServer>[0]

const helper = (options: { sentences?: number; url?: string } = {}): Promise<Helper> =>
  Helper.create({
    url: server.url,
    key: 'a-key',
    model: 'some-model',
    sentences: 100,
    cache: join(library.home, 'helper-answers.jsonl'),
    ...options,
  })

function refuse(response: ServerResponse): null {
  response.writeHead(500).end()
  return null
}

beforeEach(async () => {
  library = await Library.create()
  answer = sentence => `Sure! {"names": ${JSON.stringify(/Zorblax\w+\d/.exec(sentence) ?? [])}}`
  server = await chatServer((sentence, response) => answer(sentence, response))
  await library.write('one.txt', DIGEST)
})
afterEach(async () => {
  await server.close()
  await library.destroy()
})

describe('a helper', () => {
  it('is asked about uncertain sentences only, and its proposals are linked by a rule of their own', async () => {
    await library.import({ helper: await helper() })
    expect(server.asked).toEqual([
      {
        path: '/v1/chat/completions',
        authorization: 'Bearer a-key',
        model: 'some-model',
        sentence: '이번에는 zorblaxOra2 대신 ZorblaxOra2를 썼습니다.',
      },
    ])
    const cited = await library.rows(CITED)
    expect(cited).toContainEqual(['model:zorblaxora2', 'helper', server.asked[0]?.sentence, 20, 31])
    expect(cited.map(([key]) => key)).toContain('model:gpt-4')
  })

  it('cannot propose what is not in the sentence, what is part of a word, or what is not a model', async () => {
    answer = () => '{"names": ["Gopher", "Zorblax", "blaxOra2", "2", "MMLU", ""]}'
    await library.import({ helper: await helper() })
    expect((await library.rows(CITED)).map(([key]) => key)).toEqual(['model:gpt-4'])
  })

  it('is never asked twice about the same sentence', async () => {
    await library.import({ helper: await helper() })
    const before = await library.dump()
    await library.write(
      'two.txt',
      DIGEST.replace('2403.00001', '2403.00002').replace('2024-03-14', '2024-03-15'),
    )
    await library.import({ helper: await helper() })
    expect(server.asked).toHaveLength(1)
    expect((await library.dump()).length).toBeGreaterThan(before.length)
  })

  it('leaves no trace once it is switched off', async () => {
    const plain = await Library.create()
    await plain.write('one.txt', DIGEST)
    await plain.import()
    await library.import({ helper: await helper() })
    await library.import()
    const neutral = async (of: Library) => (await of.dump()).map(line => line.replaceAll(of.folder, ''))
    expect(await neutral(library)).toEqual(await neutral(plain))
    await plain.destroy()
  })

  it.each<[string, typeof answer, string]>([
    ['refuses', (_, response) => refuse(response), 'it answered 500'],
    ['talks nonsense', () => 'I like cats.', 'is not the JSON'],
  ])('that %s is told of, and the import goes on without it', async (_what, broken, message) => {
    answer = broken
    const { report } = await library.import({ helper: await helper() })
    expect(report.diagnostics).toMatchObject([{ code: 'helper-failed', severity: 'warning' }])
    expect(report.diagnostics[0]?.message).toContain(message)
    expect((await library.rows(CITED)).map(([key]) => key)).toEqual(['model:gpt-4'])
    answer = () => '{"names": ["ZorblaxOra2"]}'
    await library.import({ helper: await helper() })
    expect((await library.rows(CITED)).map(([key]) => key)).toContain('model:zorblaxora2')
    expect((await library.import({ helper: await helper() })).generation).toBeNull()
  })

  it('that does not answer is left alone after three attempts', async () => {
    const names = ['ZorA1', 'ZorB2', 'ZorC3', 'ZorD4', 'ZorE5', 'ZorF6', 'ZorG7', 'ZorH8', 'ZorI9', 'ZorJ10']
    await library.write(
      'many.txt',
      DIGEST.replace(/이번에.*\n/, `${names.map(name => `${name}도 있습니다.`).join(' ')}\n`),
    )
    await server.close()
    const { report } = await library.import({ helper: await helper() })
    expect(report.diagnostics.map(({ code }) => code)).toEqual(['helper-failed', 'helper-not-asked'])
    expect(report.stats.nodes.Paper).toBe(1)
  })

  it('answers everything before the first digest is written', async () => {
    await library.write('stored.txt', DIGEST.replace('2403.00001', '2403.00003').replace('썼', '골랐'))
    await library.import()
    await library.write('two.txt', DIGEST.replace('2403.00001', '2403.00002').replace('썼', '찾았'))
    const phases: string[] = []
    let askedBeforeWriting = 0
    const onProgress = ({ phase }: ImportProgress) => {
      if (!phases.includes(phase)) phases.push(phase)
      if (phase === 'write') askedBeforeWriting = server.asked.length
    }
    await library.import({ helper: await helper(), onProgress })
    expect(phases).toEqual(Object.keys(PHASES).filter(phase => phase !== 'services' && phase !== 'map'))
    expect([askedBeforeWriting, server.asked.length]).toEqual([3, 3])
  })

  it('can be interrupted, and nothing of the import stays', async () => {
    const abort = new AbortController()
    answer = () => {
      abort.abort(new Error('enough'))
      return null
    }
    const asking = library.import({ helper: await helper(), signal: abort.signal })
    await expect(asking).rejects.toThrow('enough')
    expect(await library.store.generation()).toBe('')
  })

  it('is asked no more than the limit, and the next import goes on from there', async () => {
    await library.write(
      'more.txt',
      DIGEST.replace('2403.00001', '2403.00003').replace('썼습니다', '골랐습니다'),
    )
    const { report } = await library.import({ helper: await helper({ sentences: 1 }) })
    expect(report.diagnostics).toMatchObject([{ code: 'helper-not-asked', severity: 'info' }])
    expect(server.asked).toHaveLength(1)
    await library.import({ helper: await helper({ sentences: 1 }) })
    expect(server.asked).toHaveLength(2)
    const kept = await readFile(join(library.home, 'helper-answers.jsonl'), 'utf8')
    expect(kept.trim().split(/\n+/)).toHaveLength(2)
  })
})
