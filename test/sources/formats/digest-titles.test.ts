import { describe, expect, it } from 'vitest'
import { readText, titlesOf } from '../read-text.ts'

describe('entries without authors or tags', () => {
  it('are separated after wiki links, addresses, smileys and short sentences', async () =>
    expect(
      await titlesOf(
        `2024년 5월 2일
One Paper: on things and how to do them
평입니다. 재미있네요 ㅎㅎ
Two Papers on Some Other Things
이것도 봅시다. :smile:
[[240501 Zero Papers on Things]]
Improving the third of the papers on things
코드는 여기 있습니다. https://a.example/1
d4: Scaling of Things
이것이 마지막입니다.`,
        'a.txt',
      ),
    ).toEqual([
      'One Paper: on things and how to do them',
      'Two Papers on Some Other Things',
      'Improving the third of the papers on things',
      'd4: Scaling of Things',
    ]))

  it('may have short names that their texts explain', async () =>
    expect(
      await titlesOf(
        'May 2, 2024\n\nOne Paper on Things\nThis is the first of all things.\n\nThing Music Models\nWe have made Thing Music Models, and they are fine.\n\nWhy It Matters\nMusic is for all of us.\n',
        'a.txt',
      ),
    ).toEqual(['One Paper on Things', 'Thing Music Models']))

  it('have an author in a name between a title and its address', async () => {
    const { entries } = await readText(
      'a.txt',
      '2024-05-02\n\nOne Paper on Things\nMax Moe\narxiv.org/abs/2405.00001\nGood, I think, and worth it.\n\n(Un)done Things of Us\nJane Doe\narxiv.org/abs/2405.00002\nAlso good.\n',
    )
    expect(entries).toMatchObject([
      { authors: ['Max Moe'], arxivId: '2405.00001' },
      { title: '(Un)done Things of Us', authors: ['Jane Doe'], arxivId: '2405.00002' },
    ])
  })

  it('keep a wrapped sentence together', async () => {
    const text =
      '2024-05-02\n\nOne Paper on Things\n\nThe rate of errors that we see grows with\nboth the ratio of things (between the popular and unpopular ones)\nand the length of the text.\n\n#a\n'
    expect(await titlesOf(text, 'a.txt')).toEqual(['One Paper on Things'])
  })
})

describe('a title in quotation marks', () => {
  it.each([
    ['"', '"', ', Jane Doe, John Roe'],
    ['“', '”', ' - Jane Doe and John Roe'],
    ['"', '"', ' (Jane Doe, John Roe)'],
    ['„', '“', '\n(Jane Doe, John Roe)'],
  ])('is without them: %s%s%s', async (open, close, people) => {
    const paper = (title: string) => `${open}${title}${close}${people}\n\nA remark on it.\n\n`
    const text = `# 2024-03-05\n\n${paper('Counting the Leaves of Forests')}${paper('Counting the Goats of Hills')}`
    const { entries } = await readText('a.md', text)
    expect(entries.map(({ title, authors }) => [title, authors])).toEqual([
      ['Counting the Leaves of Forests', ['Jane Doe', 'John Roe']],
      ['Counting the Goats of Hills', ['Jane Doe', 'John Roe']],
    ])
  })
})
