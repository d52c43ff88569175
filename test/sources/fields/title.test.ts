import { describe, expect, it } from 'vitest'
import { readTitleLine } from '../../../src/sources/fields/title.ts'

describe('a title line', () => {
  const url = 'https://arxiv.org/abs/2405.00001'
  it.each([
    [`[A Paper](${url}) by Jane Doe and John Roe`, 'A Paper', 'Jane Doe and John Roe', ''],
    [`[A Paper](${url}) by Jane Doe`, 'A Paper', 'Jane Doe', ''],
    [
      `[A Paper](${url}) — Jane Doe, John Q. Roe. It is good.`,
      'A Paper',
      'Jane Doe, John Q. Roe',
      'It is good.',
    ],
    [`[A Paper](${url}): it is about things.`, 'A Paper', null, 'it is about things.'],
    [`[A Paper](${url}): On Great Things`, 'A Paper: On Great Things', null, ''],
    [`[A Paper](${url}) (Jane Doe, John Roe)`, 'A Paper', 'Jane Doe, John Roe', ''],
  ])('%s', (line, title, byline, rest) => {
    expect(readTitleLine(line)).toMatchObject({ title, byline, rest, url })
  })

  it.each([
    'A Paper - arxiv.org/abs/2405.00001',
    'A Paper [arXiv:2405.00001]',
    'A Paper (arxiv.org/abs/2405.00001)',
  ])('may end with an address without scheme: %s', line =>
    expect(readTitleLine(line)).toMatchObject({ title: 'A Paper', url }),
  )

  it.each(['[2405.00001] A Paper', '📄 **Paper:** [A Paper](https://arxiv.org/abs/2405.00001)'])(
    'may begin with its id or a label: %s',
    line => expect(readTitleLine(line)).toMatchObject({ title: 'A Paper', url }),
  )

  it('in bold may be followed by a comment', () =>
    expect(readTitleLine('1. **A Paper** – it is fast')).toMatchObject({
      title: 'A Paper',
      rest: 'it is fast',
    }))
})
