import { describe, expect, it } from 'vitest'
import { readText, titlesOf } from '../read-text.ts'

const URL = 'https://arxiv.org/abs/2403.00001'
const TITLE = 'Moose: Counting the Leaves of Language Models'

describe('a message that names a paper', () => {
  it.each([
    `have people seen this one? ${URL}\n${TITLE}`,
    `i can. also related: ${TITLE} ${URL}`,
    `저는 이거 추천드려요 ${TITLE} ${URL}`,
    `${TITLE} - a family of small models ${URL}`,
    `${TITLE}: ${URL}`,
    `${TITLE}\n${URL}`,
  ])('is read: %s', async said => {
    const { entries } = await readText('chat.txt', `Ann Lee  9:41 AM\n${said}\nJohn Roe  9:44 AM\nlunch?\n`)
    expect(entries.map(({ title, arxivId }) => [title, arxivId])).toEqual([[TITLE, '2403.00001']])
  })

  it('keeps what is said of it', async () => {
    const { entries } = await readText('thread.md', `1/ A few papers\n\n2/ ${TITLE} - a small model ${URL}\n`)
    expect(entries.map(({ title, commentary }) => [title, commentary])).toEqual([[TITLE, 'a small model']])
  })

  it.each([
    ['see', `see ${URL}`],
    ['i liked the one of yesterday more:', `i liked the one of yesterday more: ${URL}`],
    ['again, as John Roe said', `${URL} again, as John Roe said`],
    ['has anyone tried yet? Moose 2 seems strong', `has anyone tried ${URL} yet? Moose 2 seems strong`],
    ['어제 나온 거 보셨어요? 논문입니다', `어제 나온 거 ${URL} 보셨어요? 논문입니다`],
  ])('is its address where only a sentence stands beside it: %s', async (remark, said) => {
    const text = `Ann Lee  9:41 AM\n${said}\nJohn Roe  9:44 AM\nThanks Ann\n`
    const { entries } = await readText('chat.txt', text)
    expect(entries.map(({ title, arxivId, commentary }) => [title, arxivId, commentary])).toEqual([
      [URL, '2403.00001', remark],
    ])
  })

  it('is the title behind a remark, above its address, with the day of the message', async () => {
    const text = `[05-Mar-24 09:00 AM] ann#1234\nnew one: ${TITLE}\n${URL}\n\n[06-Mar-24 09:10 AM] jun#0001\n${URL.replace('1', '2')}\n`
    const { entries } = await readText('chat.txt', text)
    expect(entries.map(({ title, date }) => [title, date])).toEqual([
      [TITLE, '2024-03-05'],
      [URL.replace('1', '2'), '2024-03-06'],
    ])
  })
})

describe('the word before the address of a paper', () => {
  it.each(['Counting Large Language Models', 'Learning from Noisy Data', 'A Survey of Source Code'])(
    'is the last one of its title: %s',
    async title => {
      expect(
        await titlesOf(`# Papers\n\n- ${title}: ${URL}\n- ${title}: ${URL.replace('1', '2')}\n`),
      ).toEqual([title, title])
    },
  )

  it.each(['. Code: https://github.com/a/b Paper: ', ' Paper: ', '. Model: '])(
    'is a label: %j',
    async label => {
      expect(
        await titlesOf(`# Papers\n\n- Counting the Leaves${label}${URL}\n- Goats and Moose: ${URL}\n`),
      ).toEqual(['Counting the Leaves', 'Goats and Moose'])
    },
  )
})

describe('the line below the name of a newsletter', () => {
  it.each(['*May 6, 2024 · 5 min read*', '*May 6, 2024, 10 minutes*', '*Jan 12 · 3-min read*'])(
    'names no people: %s',
    async line => {
      const text = `# The Weekly Moose\n\n${line}\n\n## One\n\n[${TITLE}](${URL}) is great.\n\n## Two\n\n[Goats and Moose in Forests](${URL.replace('1', '2')}) is small.\n`
      expect(await titlesOf(text)).toEqual([TITLE, 'Goats and Moose in Forests'])
    },
  )
})
