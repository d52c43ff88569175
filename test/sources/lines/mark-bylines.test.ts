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
