import { describe, expect, it } from 'vitest'
import { readText } from '../read-text.ts'

const one = async (name: string, text: string) => {
  const { entries } = await readText(name, text)
  expect(entries).toHaveLength(1)
  return entries[0]
}

describe('a note', () => {
  it('has link, title with authors, comment and tags', async () => {
    const entry = await one(
      '200205 Short.md',
      'https://arxiv.org/abs/2002.01234v2\n\nA Longer Title: With a Part (Jane Doe, 김철수)\n\n좋은 논문이다.\n\n두 번째 문단. #nlp\n\n#bert #pretraining',
    )
    expect(entry).toMatchObject({
      title: 'A Longer Title: With a Part',
      titleFrom: 'text',
      authors: ['Jane Doe', '김철수'],
      date: '2020-02-05',
      arxivId: '2002.01234',
      commentary: '좋은 논문이다.\n두 번째 문단.',
      topics: ['nlp', 'bert', 'pretraining'],
    })
  })

  it('joins a wrapped title, even after a full stop', async () => {
    const entry = await one(
      '200101 x.md',
      'https://arxiv.org/abs/2001.00001\n\nA view of learning: this vs.\n  that and more (Jane Doe, John Roe)\n\n좋다.',
    )
    expect(entry?.title).toBe('A view of learning: this vs. that and more')
  })

  it('has an emphasised title and a quoted abstract', async () => {
    const entry = await one(
      '220328 x.md',
      'https://arxiv.org/abs/2203.00001\n\n*A Title (with Parentheses) in It* (Jane Doe)\n\n> We do this.\n> And that.\n\n짧은 평.\n\n<english>\nA short remark.\n</english>\n',
    )
    expect(entry).toMatchObject({
      title: 'A Title (with Parentheses) in It',
      abstract: 'We do this.\nAnd that.',
      commentary: '짧은 평.\nA short remark.',
    })
  })

  it('has an author in a single name after an emphasised title', async () => {
    const entry = await one(
      '250401 x.md',
      'https://arxiv.org/abs/2504.00001\n\n*Thing A: A Model* (Maker)\n\n평.',
    )
    expect(entry).toMatchObject({ title: 'Thing A: A Model', authors: ['Maker'] })
    const acronym = await one(
      '250401 y.md',
      'https://arxiv.org/abs/2504.00002\n\nA Thing of Ours (ATO)\n\n평.',
    )
    expect(acronym).toMatchObject({ title: 'A Thing of Ours (ATO)', authors: [] })
  })

  it('takes the title of its file if the text has none', async () => {
    const entry = await one('200129 COCO Winners.md', 'https://example.org/coco.pdf\n\n작년보다 좋아졌다.')
    expect(entry).toMatchObject({
      title: 'COCO Winners',
      titleFrom: 'filename',
      arxivId: null,
      url: 'https://example.org/coco.pdf',
    })
  })

  it('keeps a second title of a renamed paper', async () => {
    const entry = await one(
      '200210 x.md',
      'https://arxiv.org/abs/2002.00001\n\nThe First Name (Jane Doe, John Roe)\n\nThe Second Name (Jane Doe, John Roe)\n\n평.',
    )
    expect(entry).toMatchObject({
      title: 'The First Name',
      altTitles: ['The Second Name'],
      authors: ['Jane Doe', 'John Roe'],
    })
  })

  it('recognises a renamed paper by its authors, no matter which name comes first', async () => {
    const entry = await one(
      '200308 x.md',
      'https://arxiv.org/abs/2003.00001\n\nThe First Name (Lone Example, Deli Sample)\n\nThe Second Name (Example Lone, Sample Deli)\n\n평.',
    )
    expect(entry).toMatchObject({
      title: 'The First Name',
      altTitles: ['The Second Name'],
      commentary: '평.',
    })
  })

  it('has an emphasised title on two lines, or without authors', async () => {
    const wrapped = await one(
      '240502 x.md',
      'https://example.org/a.pdf\n\n*A Hierarchy of Things for the Rendering of\nVery Large Things* (Jane Doe, John Roe)\n\n평.',
    )
    expect(wrapped).toMatchObject({
      title: 'A Hierarchy of Things for the Rendering of Very Large Things',
      authors: ['Jane Doe', 'John Roe'],
    })
    const unsigned = await one(
      '241112 Short.md',
      'https://example.org/b\n\n*A Longer Title* (Anonymous authors)\n\n평.',
    )
    expect(unsigned).toMatchObject({ title: 'A Longer Title', titleFrom: 'text', authors: [] })
  })

  it('keeps every address above its text, and the text after an address', async () => {
    const entry = await one('240217 x.md', 'https://example.org/a 먼저.\n나중에.')
    expect(entry).toMatchObject({ url: 'https://example.org/a', commentary: '먼저.\n나중에.' })
    const several = await one('240217 x.md', 'https://example.org/a\nhttps://arxiv.org/abs/2402.00001\n\n평.')
    expect(several).toMatchObject({ arxivId: '2402.00001', links: [{ arxivId: '2402.00001' }] })
  })

  it('may hold several papers', async () => {
    const { entries } = await readText(
      '231006 x.md',
      'https://arxiv.org/abs/2310.00001\n\nOne Paper (Jane Doe)\n\n평 하나.\n\nhttps://arxiv.org/abs/2310.00002\n\nTwo Papers (John Roe, Jane Doe)\n\n평 둘. Llama 2 (https://arxiv.org/abs/2307.09288) 참고.\n\nhttps://openreview.net/forum?id=x\n\nThree: Modeling Sequences with States\n\n평 셋.',
    )
    expect(entries.map(({ title, arxivId, url }) => [title, arxivId, url])).toEqual([
      ['One Paper', '2310.00001', 'https://arxiv.org/abs/2310.00001'],
      ['Two Papers', '2310.00002', 'https://arxiv.org/abs/2310.00002'],
      ['Three: Modeling Sequences with States', null, 'https://openreview.net/forum?id=x'],
    ])
  })

  it('may be an essay about several papers, with an introduction', async () => {
    const url = (id: number) => `https://arxiv.org/abs/2405.0000${id}`
    const signed = `# 최근 논문들에 대한 생각\n\n이번 주의 논문들.\n\n${url(1)}\n\nOne Paper on Things (Jane Doe, John Roe)\n\n평.\n\n${url(2)}\n\nTwo Papers on Things (Max Moe, Mia Moe)\n\n평.\n`
    const essay = await readText('240502 Thoughts.md', signed)
    expect(essay.entries.map(({ title, arxivId }) => [title, arxivId])).toEqual([
      ['One Paper on Things', '2405.00001'],
      ['Two Papers on Things', '2405.00002'],
    ])
    expect(essay.diagnostics.map(({ place }) => place.line)).toEqual([1, 3])
    const bare = [1, 2, 3].map(id => `Paper ${id}: On Things (${url(id)})\n\n평입니다.`)
    const { entries } = await readText(
      '240502 More.md',
      `# 생각\n\n비전\n\n${bare.join('\n\n')}\n\n#review\n`,
    )
    expect(entries.map(({ title, topics }) => [title, topics])).toEqual([
      ['Paper 1: On Things', ['review']],
      ['Paper 2: On Things', ['review']],
      ['Paper 3: On Things', ['review']],
    ])
  })

  it('is one entry if its title is above its address', async () => {
    const text = (above: string) =>
      `${above}\nhttps://arxiv.org/abs/2405.00001\n\n평입니다.\n\nhttps://arxiv.org/abs/2405.00002\n\nTwo Papers on Things (Max Moe, Mia Moe)\n`
    expect(await one('240502 One.md', text('# One Paper on Things'))).toMatchObject({
      title: 'One Paper on Things',
    })
    const { entries } = await readText('240502 One.md', text('One Paper on Things (Jane Doe, John Roe)'))
    expect(entries.map(({ title }) => title)).toEqual(['One Paper on Things', 'Two Papers on Things'])
  })

  it('leaves out a section of links, and keeps code as it is', async () => {
    const entry = await one(
      '230101 x.md',
      'https://arxiv.org/abs/2301.00001\n\nOne Paper (Jane Doe)\n\n```\n# no heading\n```\n\n#code\n\n# Links\n\n- [[Other note]]\n',
    )
    expect(entry).toMatchObject({ topics: ['code'], commentary: '```\n# no heading\n```' })
  })

  it('reads front matter', async () => {
    const entry = await one(
      'x.md',
      '---\ntitle: My Own Title\ndate: 2024-05-02\ntags: [a, b]\n---\nhttps://arxiv.org/abs/2405.00001\n\n그냥 생각.\n',
    )
    expect(entry).toMatchObject({ title: 'My Own Title', date: '2024-05-02', topics: ['a', 'b'] })
  })

  it.each([
    ['post', '---\ntitle: Moving to another host\ndate: 2024-05-02\ntags: [devops]\n---\nIt took a day.\n'],
    ['recipe', '# Apple cake\n\nhttps://cakes.example/apple\n\n**Zutaten**\n\n- 4 apples\n'],
    [
      'clipping',
      '---\ntitle: Sharp knives\nsource: https://knives.example/a\nauthor:\n  - "[[Jane Doe]]"\npublished: 2021-03-02\ntags:\n  - clippings\n---\nSoak the stone.\n',
    ],
  ])('gives no paper of a %s', async (_, text) => {
    for (const name of ['x.md', '2024-05-02-x.md']) expect((await readText(name, text)).entries).toEqual([])
  })

  it.each([
    ['a tag', 'tags: [paper, cv]', 'Skip connections make depth cheap.'],
    ['a citation', 'tags: [cv]', '# One Paper on Things\n\nDoe et al., NeurIPS 2017\n\nShort.'],
    [
      'an address behind a label',
      'tags: [cv]',
      'Paper link: https://arxiv.org/abs/2405.00001\n\n## Thoughts\nShort.',
    ],
  ])('takes the title in front matter if %s shows a paper', async (_, tags, body) => {
    const text = `---\ntitle: One Paper on Things\ndate: 2024-05-02\n${tags}\n---\n${body}\n`
    expect(await one('x.md', text)).toMatchObject({ title: 'One Paper on Things', date: '2024-05-02' })
  })

  it('gives a post that speaks of papers those that it names, and not its title', async () => {
    const { entries } = await readText(
      'x.md',
      '---\ntitle: Thoughts on evals\ndate: 2024-05-03\n---\nI read [Holistic Evaluation of Language Models](https://arxiv.org/abs/2211.09110) and [another](https://arxiv.org/abs/2206.04615).\n',
    )
    expect(entries).toMatchObject([
      { title: 'Holistic Evaluation of Language Models', arxivId: '2211.09110' },
    ])
  })
})

describe('the heading of a note', () => {
  const URL = 'https://arxiv.org/abs/2403.00001'

  it('names the paper that its sentence links to, and not the sentence', async () => {
    const heading = '# 202403051012 Counting is enough when leaves are near, as'
    const { entries } = await readText('a.md', `${heading} [Longmoose](${URL}) shows\n\nMost are.\n`)
    expect(entries).toMatchObject([
      {
        title: 'Longmoose',
        arxivId: '2403.00001',
        commentary: 'Counting is enough when leaves are near, as Longmoose shows\nMost are.',
      },
    ])
    const cited = await readText('a.md', `${heading} [Doe et al. 2020](${URL}) show\n\nMost are.\n`)
    expect(cited.entries).toMatchObject([{ title: URL, titleFrom: 'address', arxivId: '2403.00001' }])
  })

  it('may be a name above the whole title, with tags between them', async () => {
    const text = `# Moose-1\n#papers/llm #reading\n\n**Moose-1: Counting the Leaves**\nJane Doe, John Roe\n${URL}\n\nGood.\n`
    const { entries } = await readText('a.md', text)
    expect(entries).toMatchObject([
      {
        title: 'Moose-1: Counting the Leaves',
        authors: ['Jane Doe', 'John Roe'],
        topics: ['papers/llm', 'reading'],
        commentary: 'Good.',
      },
    ])
  })

  it.each([
    [`[paper](${URL})`, null],
    [`[[arXiv](${URL})] [[code](https://a.example/b)]`, '[code](https://a.example/b)'],
    [`[[code]](https://a.example/b) [pdf](${URL})`, '[code](https://a.example/b)'],
  ])('has no labels of links in its title: %s', async (labels, said) => {
    const { entries } = await readText('a.md', `# 202403051012 Counting the Leaves ${labels}\n`)
    expect(entries).toMatchObject([{ title: 'Counting the Leaves', arxivId: '2403.00001', commentary: said }])
  })
})
