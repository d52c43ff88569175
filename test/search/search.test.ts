import { describe, expect, it, test } from 'vitest'
import type { SearchHit } from '../../src/graph/search-answer.ts'
import { answerSearch } from '../../src/search/answer.ts'
import type { SearchDocument } from '../../src/search/document.ts'
import { isEnding } from '../../src/search/hangul.ts'
import { IndexReader } from '../../src/search/index-reader.ts'
import { FORMAT } from '../../src/search/shards.ts'
import { findSimilar } from '../../src/search/similar.ts'
import { documentWith, filesOf, indexOf, memoryFiles } from './memory-files.ts'

const said = (text: string): SearchDocument['passages'] => [
  { field: 'commentary', of: 'digest:day.txt', text },
]

const DOCUMENTS: SearchDocument[] = [
  documentWith({
    label: 'Digest',
    key: 'digest:day.txt',
    name: 'Training Compute-Optimal Models',
    date: '2024-03-14',
  }),
  documentWith({
    label: 'Paper',
    key: 'arxiv:2203.15556',
    name: 'Training Compute-Optimal Models',
    date: '2022-03-29',
    ids: ['arxiv:2203.15556', 'doi:10.1000/Optimal.1', 'https://www.example.org/papers/optimal/'],
    passages: [
      ...said('Over-training a small model costs less later. 토큰을 더 쓰면 강화 학습에서도 이득이 큽니다.'),
      {
        field: 'abstract',
        of: null,
        text: 'We investigate the optimal model size. Tokens matter as much as parameters.',
      },
    ],
    links: ['topic:scaling-law', 'model:chinchilla', 'author:ada-example'],
    people: ['Ada Example'],
  }),
  documentWith({
    label: 'Paper',
    key: 'arxiv:2403.08540',
    name: 'Models Scale Reliably with Over-training',
    date: '2024-03',
    passages: said('A testbed of 104 models with three data distributions.'),
    links: ['topic:scaling-law', 'model:chinchilla', 'arxiv:2203.15556'],
  }),
  documentWith({
    label: 'Paper',
    key: 'arxiv:2405.00001',
    name: 'Walking Robots',
    date: '2024-05-01',
    passages: said('Transformers walk. Nothing else is said of tokens here.'),
    links: ['topic:rl'],
  }),
  documentWith({ label: 'Author', key: 'author:ada-example', name: 'Ada Example', papers: 7 }),
  documentWith({ label: 'Author', key: 'author:kaiming-he', name: 'Kaiming He', papers: 30 }),
  documentWith({ label: 'Author', key: 'author:lukasz-kaiser', name: 'Łukasz Kaiser', papers: 4 }),
  documentWith({ label: 'Author', key: 'author:soren-strauss', name: 'Søren Strauß' }),
  documentWith({ label: 'Author', key: 'author:taehyung-kim', name: 'Taehyung Kim' }),
  documentWith({ label: 'Author', key: 'author:김태형', name: '김태형' }),
  documentWith({ label: 'Author', key: 'author:이상호', name: '이상호' }),
  documentWith({
    label: 'Topic',
    key: 'topic:rl',
    name: 'rl',
    aliases: ['reinforcement-learning'],
    papers: 9,
  }),
  documentWith({ label: 'Topic', key: 'topic:scaling-law', name: 'scaling-law', papers: 5 }),
  documentWith({ label: 'Model', key: 'model:chinchilla', name: 'Chinchilla', papers: 8 }),
  documentWith({ label: 'Model', key: 'model:gpt-4', name: 'GPT-4', papers: 8 }),
  documentWith({ label: 'Model', key: 'model:transformer', name: 'Transformer', papers: 3 }),
  documentWith({ label: 'Author', key: 'author:khe-sim', name: 'Khe Sim', papers: 40 }),
  documentWith({ label: 'Author', key: 'author:jean-baptiste-alayrac', name: 'Jean-Baptiste Alayrac' }),
  documentWith({
    label: 'Paper',
    key: 'arxiv:cs.CL/0112017',
    name: 'Bridges of Old',
    date: '2001-12-24',
    passages: said(
      'These words are mixing with others until the line\nbreaks, and 오차를 줄이는 방법이 그 뒤에 나옵니다.',
    ),
    people: ['Jean-Baptiste Alayrac'],
  }),
  documentWith({
    label: 'Paper',
    key: 'title:review',
    name: 'A Reviewed One',
    ids: ['https://openreview.net/forum?id=rJ4km2R5t7'],
  }),
  documentWith({
    label: 'Paper',
    key: 'title:anthology',
    name: 'An Anthology One',
    ids: ['https://aclanthology.org/2023.acl-long.891/'],
  }),
  documentWith({ label: 'Topic', key: 'topic:image-editing', name: 'image-editing' }),
  documentWith({ label: 'Topic', key: 'topic:양자컴퓨팅', name: '양자컴퓨팅' }),
]

const index = await indexOf(DOCUMENTS)

const search = (text: string, labels: SearchHit['label'][] = []) =>
  answerSearch(index, { text, limit: 10, offset: 0, labels })
const keysFor = async (text: string): Promise<string[]> => (await search(text)).hits.map(({ key }) => key)

const OPTIMAL = 'arxiv:2203.15556'

describe('finds', () => {
  it.each([
    ['a name', 'chinchilla', 'model:chinchilla'],
    ['the start of a name', 'chinch', 'model:chinchilla'],
    ['a name in another order', 'He Kaiming', 'author:kaiming-he'],
    ['a name with a number, in any spelling', 'gpt4', 'model:gpt-4'],
    ['the same with a space', 'gpt 4', 'model:gpt-4'],
    ['letters that no keyboard has', 'lukasz', 'author:lukasz-kaiser'],
    ['others of them', 'soren strauss', 'author:soren-strauss'],
    ['letters in parts', '김태형'.normalize('NFD'), 'author:김태형'],
    ['full-width letters', 'ＧＰＴ－４', 'model:gpt-4'],
    ['another stem', 'optimally compute', OPTIMAL],
    ['a word that is not typed to its end', 'investigat', OPTIMAL],
    ['Korean words with other particles', '토큰이 이득을', OPTIMAL],
    ['Korean words that are spaced otherwise', '강화학습에서는 이득', OPTIMAL],
    ['a Korean word for a topic', '강화학습', 'topic:rl'],
    ['its initial consonants', 'ㄱㅎㅎㅅ', 'topic:rl'],
    ['initial consonants of a person', 'ㅇㅅㅎ', 'author:이상호'],
    ['a Korean name by how it sounds', 'Kim Tae-hyung', 'author:김태형'],
    ['a romanised name by its Hangul', '김태형', 'author:taehyung-kim'],
    ['a tag', '#rl', 'topic:rl'],
    ['a key', 'author:ada-example', 'author:ada-example'],
    ['an arXiv id', '2203.15556', OPTIMAL],
    ['an id that is only begun', '2203.155', OPTIMAL],
    ['an id with a version', 'arXiv:2203.15556v2', OPTIMAL],
    ['an arXiv address', 'https://arxiv.org/abs/2203.15556v1', OPTIMAL],
    ['the address of its PDF', 'arxiv.org/pdf/2203.15556.pdf', OPTIMAL],
    ['an address of another site for it', 'https://huggingface.co/papers/2203.15556', OPTIMAL],
    ['its DOI at arXiv', '10.48550/arXiv.2203.15556', OPTIMAL],
    ['a DOI', '10.1000/optimal.1', OPTIMAL],
    ['the address of a DOI', 'https://doi.org/10.1000/OPTIMAL.1', OPTIMAL],
    ['any other address', 'http://example.org/papers/optimal', OPTIMAL],
    ['a month', '2022-03', OPTIMAL],
    ['a month in words', 'March 2022', OPTIMAL],
    ['a month in Korean', '2022년 3월', OPTIMAL],
    ['a day', '29 March 2022', OPTIMAL],
    ['a day with spaces', '2022. 3. 29.', OPTIMAL],
    ['a day in digits alone', '20220329', OPTIMAL],
    ['a day before the month', '29/3/2022', OPTIMAL],
    ['a day behind the month', '3/29/2022', OPTIMAL],
    ['a day with full stops', '29.03.2022', OPTIMAL],
    ['a day of any year', 'March 29', OPTIMAL],
    ['the same in Korean', '3월 29일', OPTIMAL],
    ['a month of a short year', '22년 3월', OPTIMAL],
    ['a month that is no id', '2022.03', OPTIMAL],
    ['an id in brackets', '(arXiv:2203.15556)', OPTIMAL],
    ['an id with its subject', 'arXiv:2203.15556v1 [cs.CL]', OPTIMAL],
    ['an old id without its subject', 'cs/0112017', 'arxiv:cs.CL/0112017'],
    ['an old id with it', 'https://arxiv.org/abs/cs.CL/0112017', 'arxiv:cs.CL/0112017'],
    ['the PDF of a review', 'https://openreview.net/pdf?id=rJ4km2R5t7', 'title:review'],
    ['an answer to it', 'https://openreview.net/forum?id=rJ4km2R5t7&noteId=x', 'title:review'],
    ['its id alone', 'rJ4km2R5t7', 'title:review'],
    ['the PDF of an anthology', 'https://aclanthology.org/2023.acl-long.891v2.pdf', 'title:anthology'],
    ['its id alone', '2023.acl-long.891', 'title:anthology'],
    ['its DOI', '10.18653/v1/2023.acl-long.891', 'title:anthology'],
    ['initials before a name', 'K. He', 'author:kaiming-he'],
    ['initials behind it', 'He, K.', 'author:kaiming-he'],
    ['several of them', 'J.-B. Alayrac', 'author:jean-baptiste-alayrac'],
    ['authors as they are cited', 'Alayrac et al., 2001', 'arxiv:cs.CL/0112017'],
    ['words on both sides of a line break', 'line breaks', 'arxiv:cs.CL/0112017'],
    ['a verb as a noun', '오차 줄이기', 'arxiv:cs.CL/0112017'],
    ['a Korean word for a topic that is in no list', '영상 편집', 'topic:image-editing'],
    ['an English one', 'quantum computing', 'topic:양자컴퓨팅'],
  ])('%s: %s', async (_, text, key) => {
    expect(await keysFor(text)).toContain(key)
  })

  it.each([
    ['Kaming He', 'author:kaiming-he'],
    ['chinchila', 'model:chinchilla'],
    ['trasformer', 'model:transformer'],
    ['hcinchilla', 'model:chinchilla'],
    ['강화학슴', 'topic:rl'],
    ['김태헝', 'author:김태형'],
  ])('what is typed nearly so: %s', async (text, key) => {
    const { hits, reading } = await search(text)
    expect([reading, hits[0]?.key]).toEqual(['nearly', key])
  })

  it('what was typed with the other keyboard', async () => {
    expect(await search('rkdghkgkrtmq')).toMatchObject({ reading: 'keyboard', read: '강화학습' })
    expect((await search('초ㅑㅜ초ㅑㅣㅣㅁ')).hits[0]?.key).toBe('model:chinchilla')
  })

  it.each([
    ['ㅎㅔㅅ-4', 'gpt-4', 'model:gpt-4'],
    ['ㅅㄱ문ㄹㅐ그ㄷㄱ', 'transformer', 'model:transformer'],
  ])('signs and digits that stay on it: %s', async (text, read, key) => {
    const answer = await search(text)
    expect([answer.read, answer.hits[0]?.key]).toEqual([read, key])
  })

  it('nothing for keys that write no syllable, and says so', async () => {
    expect(await search('onjecturezz')).toMatchObject({ total: 0, reading: 'exact' })
  })

  it('nothing for emoji that are in no name', async () => {
    expect((await search('👩‍👩‍👧‍👦')).total).toBe(0)
  })

  it('first the person, not whose name begins with the same letters', async () => {
    expect((await keysFor('K. He'))[0]).toBe('author:kaiming-he')
  })

  it('one word of two, if there is nothing with both', async () => {
    expect(await search('chinchilla zebra')).toMatchObject({ reading: 'some' })
    expect((await keysFor('chinchilla zebra'))[0]).toBe('model:chinchilla')
  })

  it('no months in words that begin like them', async () => {
    expect(await keysFor('decoder 2022')).toEqual([])
    expect(await keysFor('marginal 2022')).toEqual([])
  })

  it('what has most of the words, if nothing has all', async () => {
    const { hits, reading } = await search('a testbed of a million models with data distributions')
    expect([reading, hits[0]?.key]).toEqual(['some', 'arxiv:2403.08540'])
  })
})

describe('the order', () => {
  it('has the paper before the digest of the same name', async () => {
    expect((await keysFor('training compute-optimal models')).slice(0, 2)).toEqual([
      OPTIMAL,
      'digest:day.txt',
    ])
  })

  it('has names before texts', async () => {
    expect((await keysFor('transformer')).slice(0, 2)).toEqual(['model:transformer', 'arxiv:2405.00001'])
  })

  it('has the exact name first', async () => {
    expect((await keysFor('김태형'))[0]).toBe('author:김태형')
  })
})

describe('the answer', () => {
  it('shows the sentence with the words marked, and who says it', async () => {
    const [hit] = (await search('over-training cost')).hits
    const { text = '', marks = [], ...passage } = hit?.passage ?? {}
    expect(passage).toEqual({
      field: 'commentary',
      of: { key: 'digest:day.txt', name: 'Training Compute-Optimal Models' },
    })
    expect(text).toBe('Over-training a small model costs less later.')
    expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['Over', 'training', 'costs'])
  })

  it('marks Korean words whatever stands behind them', async () => {
    const { text = '', marks = [] } = (await search('토큰은 이득도')).hits[0]?.passage ?? {}
    expect(marks.map(([from, to]) => text.slice(from, to))).toEqual(['토큰', '이득'])
  })

  it('counts all that is found, and leaves out other labels', async () => {
    const all = await search('tokens')
    expect(all).toMatchObject({ total: 2, counts: { Paper: 2 } })
    expect(await search('chinchilla', ['Author'])).toMatchObject({ hits: [], total: 0, counts: { Model: 1 } })
    const second = await answerSearch(index, { text: 'tokens', limit: 1, offset: 1, labels: [] })
    expect(second.hits).toEqual(all.hits.slice(1))
  })

  it.each([
    '',
    ' ',
    '#',
    '"',
    '%',
    '\u0000',
    '🙂',
    '(((',
    'ㄱ'.repeat(390),
    'a'.repeat(399),
    'x '.repeat(190),
  ])('to %j is an answer', async text => {
    expect((await search(text)).hits.length).toBeLessThanOrEqual(10)
  })
})

describe('more like a paper', () => {
  it('are those that share topics, models and words with it, or cite it, with the reasons', async () => {
    const papers = await findSimilar(index, OPTIMAL, 5)
    expect(papers.map(({ key, score }) => [key, score])[0]).toEqual(['arxiv:2403.08540', 1])
    const reasons = new Map(papers[0]?.reasons.map(({ why, what }) => [why, what.map(({ name }) => name)]))
    expect(reasons.get('topic')).toEqual(['scaling-law'])
    expect(reasons.get('model')).toEqual(['Chinchilla'])
    expect(reasons.get('cited')).toEqual(['Training Compute-Optimal Models'])
    expect(reasons.get('words')?.join(' ')).toMatch(/train/)
  })

  it('are not alike for the endings of their Korean words', () => {
    expect(['적인', '이다', '합니다'].map(isEnding)).toEqual([true, true, true])
    expect(['학습', '모델'].map(isEnding)).toEqual([false, false])
  })

  it('are none for what is no paper', async () => {
    expect(await findSimilar(index, 'topic:rl', 5)).toEqual([])
    expect(await findSimilar(index, 'arxiv:0000.00000', 5)).toEqual([])
  })
})

test('an index has the same bytes whatever the order of the documents', () => {
  expect(filesOf(DOCUMENTS.toReversed())).toEqual(filesOf(DOCUMENTS))
})

test('a search loads only the shards that it needs', async () => {
  const many = Array.from({ length: 3000 }, (_, at) =>
    documentWith({
      label: 'Paper',
      key: `title:${String(at).padStart(5, '0')}`,
      name: `Paper ${at} about ${at.toString(36)}zz`,
      passages: said(
        `Words number ${at} ${(at * 7919).toString(36)}qq and ${(at * 104_729).toString(36)}yy say it.`.repeat(
          3,
        ),
      ),
    }),
  )
  const files = memoryFiles(filesOf(many))
  const reader = await IndexReader.open(files)
  const { hits } = await answerSearch(reader, {
    text: `${(1234 * 7919).toString(36)}qq `,
    limit: 3,
    offset: 0,
    labels: [],
  })
  expect(hits[0]?.key).toBe('title:01234')
  const shards = new Set(files.asked.filter(name => /^(terms|documents)/.test(name)))
  expect(shards.size).toBeLessThan(filesOf(many).length / 2)
})

test('files of another format are refused', async () => {
  const manifest = new TextEncoder().encode(JSON.stringify({ format: `${FORMAT}x` }))
  await expect(IndexReader.open(memoryFiles([['index.json', manifest]]))).rejects.toThrow(/format/)
})
