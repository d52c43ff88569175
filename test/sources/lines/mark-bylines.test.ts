import { describe, expect, it } from 'vitest'
import { readText } from '../read-text.ts'

describe('authors without parentheses', () => {
  it.each([
    'Some Team, Jane Doe, John Roe, Mia, max moe, Ann Poe, Bea Coe, Cy Doe',
    '*Jane Doe*',
    'Thing Team',
  ])('%s', async line => {
    const { entries } = await readText(
      'a.txt',
      `2024-05-02\nHow to Read a Paper and How to Write It\n${line}\n평입니다.\n#a`,
    )
    expect(entries.map(({ title }) => title)).toEqual(['How to Read a Paper and How to Write It'])
    expect(entries[0]?.authors).toEqual(line.replaceAll('*', '').split(', '))
  })

  it('may be below a title with a full stop, and in italics on a web page', async () => {
    const one = await readText(
      'a.txt',
      '2024-05-02\nOne Paper on Many Things.\nJane Doe, John Roe\n평입니다.',
    )
    expect(one.entries).toMatchObject([
      { title: 'One Paper on Many Things.', authors: ['Jane Doe', 'John Roe'] },
    ])
    const two = await readText(
      'a.html',
      '<body><h2>One Paper</h2><p><em>Jane Doe</em></p><p>Fine.</p></body>',
    )
    expect(two.entries).toMatchObject([{ title: 'One Paper', authors: ['Jane Doe'], commentary: 'Fine.' }])
  })
})

describe('authors on several lines', () => {
  const authorsOf = async (authors: string) => {
    const text = `https://arxiv.org/abs/2405.00001\n\nA Title of Something\n${authors}\n\n좋다.`
    const { entries } = await readText('240502 x.md', text)
    expect(entries).toMatchObject([{ title: 'A Title of Something', commentary: '좋다.' }])
    return entries[0]?.authors
  }

  it.each([
    '(Ann Lee, Bob Kim\nCarl Park, Dan Choi)',
    '(Ann Lee,\nBob Kim\nCarl Park,\nDan Choi)',
    '(Ann Lee, Bob Kim*\n2Carl Park (A School), Dan Choi)',
    '(Ann Lee\nBob Kim\nCarl Park\nDan Choi)',
    'Ann Lee, Bob Kim\nCarl Park, Dan Choi',
    'Ann Lee, Bob Kim,\nCarl Park, Dan Choi',
  ])('are four people, even if a comma is missing at the end of a line: %j', async authors => {
    expect(await authorsOf(authors)).toEqual(['Ann Lee', 'Bob Kim', 'Carl Park', 'Dan Choi'])
  })

  it.each([
    ['(Ann Lee, Bob\nKim, Dan Choi)', 'Bob Kim'],
    ['(Ann Lee, Juan Carlos\nPerez Garcia, Dan Choi)', 'Juan Carlos Perez Garcia'],
    ['Ann Lee, Juan Carlos\nPerez Garcia, Dan Choi', 'Juan Carlos Perez Garcia'],
    ['(Ann Lee, Bob J.\nKim Park, Dan Choi)', 'Bob J. Kim Park'],
    ['(Ann Lee, Bob van der\nBerg Moe, Dan Choi)', 'Bob van der Berg Moe'],
  ])('may break a name: %j', async (authors, name) => {
    expect(await authorsOf(authors)).toEqual(['Ann Lee', name, 'Dan Choi'])
  })
})
