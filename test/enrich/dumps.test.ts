import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeEach, describe, expect, it } from 'vitest'
import { openDump } from '../../src/enrich/services/dump.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { factsFrom } from './ask.ts'
import { openalexWork } from './played-answers.ts'
import { ATTENTION, ATTENTION_AGAIN, PHENAKI, questionAbout, WORKS } from './works.ts'

let folder: string

beforeEach(async () => {
  folder = await temporaryFolder('dumps')
})

async function written(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, content)
  return path
}

const lines = (records: readonly unknown[]): string =>
  records.map(record => `${JSON.stringify(record)}\n`).join('')

/** A line as arXiv's snapshot has it. */
const SNAPSHOT = {
  id: '2210.02399',
  submitter: 'Ruben Villegas',
  authors: "Ruben Villegas, Mohammad Babaeizadeh and Zo\\'e Smith Jr",
  title: 'Phenaki: Variable Length Video Generation From Open Domain\n  Textual Description',
  comments: null,
  'journal-ref': 'ICLR 2023',
  doi: '10.1145/1 10.1145/2',
  'report-no': null,
  categories: 'cs.CV cs.AI',
  license: null,
  abstract: '  We present Phenaki,\na model.\n',
  versions: [
    { version: 'v1', created: 'Wed, 5 Oct 2022 17:18:28 GMT' },
    { version: 'v2', created: 'Fri, 6 Jan 2023 01:00:00 GMT' },
  ],
  update_date: '2023-01-09',
  authors_parsed: [
    ['Villegas', 'Ruben', '', 'Google Brain'],
    ['Babaeizadeh', 'Mohammad', ''],
    ['Smith', 'Zoé', 'Jr'],
  ],
}
const OTHER = { ...SNAPSHOT, id: 'math/0309136', title: 'An old paper about numbers', doi: null }

const questions = [
  questionAbout('Phenaki', { arxivId: '2210.02399' }),
  questionAbout('An Old Paper About Numbers', { year: '2022' }),
  questionAbout('', { arxivId: 'math.GT/0309136' }),
  questionAbout('Nobody knows this paper', { doi: '10.1145/3' }),
]

describe("arXiv's metadata snapshot", () => {
  it.each(['snapshot.json', 'snapshot.json.gz'])('tells of papers by id and title: %s', async name => {
    const text = lines([OTHER, SNAPSHOT])
    const dump = await openDump(await written(name, name.endsWith('.gz') ? gzipSync(text) : text))
    expect(dump.name).toBe('arxiv')
    const [phenaki, byTitle, byOldId, unknown] = await factsFrom(dump, questions)
    expect(phenaki).toEqual({
      service: 'arxiv',
      id: '2210.02399',
      title: PHENAKI.title,
      authors: [
        { name: 'Ruben Villegas', affiliations: ['Google Brain'] },
        { name: 'Mohammad Babaeizadeh', affiliations: [] },
        { name: 'Zoé Smith Jr', affiliations: [] },
      ],
      abstract: 'We present Phenaki, a model.',
      date: '2022-10-05',
      doi: '10.1145/1',
      arxivId: '2210.02399',
      venue: 'ICLR 2023',
      url: 'https://arxiv.org/abs/2210.02399',
      references: [],
    })
    expect([byTitle?.id, byOldId?.id, unknown]).toEqual(['math/0309136', 'math/0309136', null])
  })

  it('tells how far it has been read, and of lines that are none', async () => {
    const path = await written('snapshot.json', `${lines([SNAPSHOT])}{"id": "2210.0\n\n[]\n${lines([OTHER])}`)
    const read: [number, number][] = []
    const warnings: string[] = []
    const dump = await openDump(path, {
      onRead: (done, total) => read.push([done, total]),
      onWarning: message => warnings.push(message),
    })
    const facts = await factsFrom(dump, questions)
    expect(facts.map(one => one?.id ?? null)).toEqual(['2210.02399', 'math/0309136', 'math/0309136', null])
    const [done, total] = read.at(-1) ?? []
    expect(done).toBe(total)
    expect(warnings).toEqual([`Lines of "${path}" that are none of arXiv's metadata snapshot: 2.`])
  })
})

describe('works of OpenAlex', () => {
  const asked = [
    questionAbout('', { doi: ATTENTION.doi ?? null }),
    questionAbout('', { arxivId: PHENAKI.arxivId ?? null }),
    questionAbout(ATTENTION_AGAIN.title, { year: '2020' }),
  ]
  const ids = [ATTENTION.openalexId, PHENAKI.openalexId, ATTENTION_AGAIN.openalexId]

  it('tell of papers by DOI, arXiv id and title, with what they cite', async () => {
    const dump = await openDump(await written('works.jsonl', lines(WORKS.map(openalexWork))))
    expect(dump.name).toBe('openalex')
    const facts = await factsFrom(dump, asked)
    expect(facts.map(one => one?.id)).toEqual(ids)
    expect(facts[1]).toMatchObject({
      references: PHENAKI.references,
      abstract: 'We present Phenaki, a model that makes videos & the stories in them.',
    })
  })

  it('may be a folder, as in the snapshot', async () => {
    await written('works/manifest', '{\n  "entries": []\n}')
    for (const [at, work] of WORKS.entries())
      await written(
        `works/updated_date=2024-01-0${at + 1}/part_000.gz`,
        gzipSync(lines([openalexWork(work)])),
      )
    const facts = await factsFrom(await openDump(join(folder, 'works')), asked)
    expect(facts.map(one => one?.id)).toEqual(ids)
  })

  it('may have a line for each record that is longer than what is read at once', async () => {
    const authors = Array.from({ length: 30_000 }, (_, at) => ({ name: `Author Number${at}` }))
    const dump = await openDump(
      await written('works.jsonl', lines([{ ...openalexWork({ ...PHENAKI, authors }) }])),
    )
    const [, facts] = await factsFrom(dump, asked)
    expect(facts?.authors).toHaveLength(30_000)
  })
})

describe('a dump that breaks off', () => {
  it('answers with what was read, then fails', async () => {
    const more = Array.from({ length: 20_000 }, (_, at) => ({
      ...SNAPSHOT,
      id: `2301.${at}`,
      title: `${at * 7919}`,
    }))
    const whole = gzipSync(lines([SNAPSHOT, ...more, OTHER]))
    const path = await written('snapshot.json.gz', whole.subarray(0, whole.length / 2))
    const answered: string[] = []
    const read = async () => {
      for await (const { facts } of (await openDump(path)).ask(questions, new AbortController().signal))
        answered.push(facts?.id ?? 'unknown')
    }
    await expect(read()).rejects.toThrow(
      /snapshot\.json\.gz" could be read only up to line \d+: .*end of file/,
    )
    expect(answered).toEqual(['2210.02399'])
  })
})

describe('what is no dump', () => {
  it.each([
    ['empty.jsonl', ''],
    ['text.txt', 'Just a text.\n'],
    ['papers.jsonl', '{"title": "A paper", "id": "17"}\n'],
    ['array.json', '[{"id": "2210.02399", "versions": []}]'],
  ])('is refused: %s', async (name, text) => {
    await expect(openDump(await written(name, text))).rejects.toMatchObject({
      code: 'INVALID',
      message: expect.stringContaining(
        "is neither arXiv's metadata snapshot, nor works of OpenAlex, as JSON lines",
      ),
    })
  })
})
