import { describe, expect, it } from 'vitest'
import { readText } from '../read-text.ts'

const url = (at: number) => `https://arxiv.org/abs/2402.0000${at}`
const TITLES = ['Mixtures of Small Things at Scale', 'Routing Tokens without Experts']
const [ONE, TWO] = [`${TITLES[0]} (Jane Doe, John Roe)`, `${TITLES[1]} (Max Moe, Mia Moe)`]
const BOTH = '둘 다 긴 문맥에 관한 논문이다.'

const read = async (text: string, name = '240205 Pair.md') => (await readText(name, text)).entries
const papersOf = async (text: string) => (await read(text)).map(({ title, url }) => [title, url])
const topicsOf = async (text: string) => (await read(text)).map(({ topics }) => topics)

describe('a note of several papers', () => {
  it.each([
    ['addresses above', `${url(1)}\n${ONE}\n\n${url(2)}\n${TWO}`],
    ['addresses below', `${ONE}\n${url(1)}\n\n${TWO}\n${url(2)}`],
    ['addresses behind the authors', `${ONE} ${url(1)}\n${TWO} ${url(2)}`],
    ['addresses in parentheses', `${TITLES[0]} (${url(1)})\n${TITLES[1]} (${url(2)})`],
    ['addresses behind a colon', `${TITLES[0]}: ${url(1)}\n${TITLES[1]}: ${url(2)}`],
    ['no authors, and addresses above', `${url(1)}\n${TITLES[0]}\n${url(2)}\n${TITLES[1]}`],
    ['no authors, and addresses below', `${TITLES[0]}\n${url(1)}\n\n${TITLES[1]}\n${url(2)}`],
  ])('has %s', async (_, papers) => {
    const text = `${papers}\n\n${BOTH}\n\n#moe #routing\n`
    expect(await papersOf(text)).toEqual(TITLES.map((title, at) => [title, url(at + 1)]))
    expect(await topicsOf(text)).toEqual(Array(2).fill(['moe', 'routing']))
  })

  it('has a name and an address a line, with one comment on all or one each', async () => {
    const papers = [
      ['Mamba', url(1)],
      ['RWKV', url(2)],
    ]
    for (const text of [
      `Mamba ${url(1)}\nRWKV ${url(2)}\n\n${BOTH}\n`,
      `Mamba: ${url(1)}\n\nRWKV: ${url(2)}\n`,
      `이번 주에는 둘.\n\nMamba - ${url(1)}\nRWKV - ${url(2)}\n`,
      `Mamba ${url(1)}\n선형 시간이다.\nRWKV ${url(2)}\nRNN이다.\n`,
    ])
      expect(await papersOf(text)).toEqual(papers)
  })

  it('has one if the other names are labels, repeat it, or stand in a comment or a list of links', async () => {
    for (const text of [
      `Mamba ${url(1)}\nCode https://github.com/state-spaces/mamba\n\n좋다.\n`,
      `Mamba ${url(1)}\nMamba https://openreview.net/forum?id=x\n\n좋다.\n`,
      `Mamba ${url(1)}\n\n좋다.\n\n# References\nRWKV ${url(2)}\n`,
      `${url(1)}\nMamba (Albert Gu, Tri Dao)\n\nRWKV ${url(2)}\nHyena ${url(3)}\n`,
    ])
      expect(await papersOf(text)).toEqual([['Mamba', url(1)]])
  })

  it('has its tags above all of them, or set apart below', async () => {
    const papers = `${url(1)}\n\n${ONE}\n\n첫 번째 평.\n\n${url(2)}\n\n${TWO}\n\n두 번째 평.`
    expect(await topicsOf(`${papers}\n\n#moe`)).toEqual([['moe'], ['moe']])
    expect(await topicsOf(`${papers}\n\n---\n#moe\n\n# Links\n[[a]]`)).toEqual([['moe'], ['moe']])
    expect(await topicsOf(`#moe\n\n${papers} #routing`)).toEqual([['moe'], ['moe', 'routing']])
  })

  it('leaves tags to a paper that has them in its comment, right below it, or beside its title', async () => {
    const one = `${url(1)}\n\n${ONE}\n\n첫 번째 평.\n\n`
    const two = `${url(2)}\n\n${TWO}\n\n두 번째 평.`
    expect(await topicsOf(`${one}${two} #moe`)).toEqual([[], ['moe']])
    expect(await topicsOf(`${one}${two}\n#moe`)).toEqual([[], ['moe']])
    expect(await topicsOf(`${one}#a\n\n${two}\n\n#moe`)).toEqual([['a'], ['moe']])
    expect(await topicsOf(`${url(1)}\n${ONE}\n${url(2)}\n${TWO} #moe\n\n${BOTH}`)).toEqual([[], ['moe']])
  })

  it('may be about one, with tags above it', async () => {
    expect(await read(`#moe #routing\n\n${url(1)}\n\n${ONE}\n\n좋다.`)).toMatchObject([
      { title: TITLES[0], topics: ['moe', 'routing'], commentary: '좋다.' },
    ])
  })

  it('is no list because its comment numbers others, and no chat because of its marks', async () => {
    const [numbered] = await read(
      `${url(1)}\n\n${ONE}\n\n원인은\n\n1. 빠진 부분 (${url(2)})\n2. 너무 긴 구간 (${url(3)})\n`,
    )
    expect(numbered).toMatchObject({ title: TITLES[0], url: url(1) })
    const [marked] = await read(`${url(1)}\n\n${ONE}\n\n좋다.\n\n<english>\nFine.\n<english>\n`)
    expect(marked).toMatchObject({ title: TITLES[0], commentary: '좋다.\nFine.' })
  })

  it('may list them, with tags below that are those of all', async () => {
    const list = `- Mamba ${url(1)}\n- RWKV ${url(2)}\n- Hyena ${url(3)}`
    expect(await topicsOf(`${list}\n\n#ssm #rnn\n`)).toEqual(Array(3).fill(['ssm', 'rnn']))
    expect(await topicsOf(`${list} #conv\n`)).toEqual([[], [], ['conv']])
  })
})
