import { expect, it } from 'vitest'
import { readTypedLines, typedLines, withoutQuoteFrame } from '../../../src/sources/lines/typed-lines.ts'

async function* piecesOf(text: string, length: number) {
  for (let start = 0; start < text.length; start += length) yield text.slice(start, start + length)
}

it('counts a run of blank lines as one, and keeps the numbers of the others', () => {
  expect(typedLines('a\n\n \n\nb')).toMatchObject({ texts: ['a', '', 'b'], numbers: [1, 2, 5, 6] })
  expect(typedLines('')).toMatchObject({ texts: [''], numbers: [1, 2] })
})

it.each(['>', '---', '#', '|  |  |', '&nbsp;', '<br>', '* * *'])('counts a run of %s lines as one', marks => {
  expect(typedLines(`a\n${marks}\n${marks} \n${marks}\nb`)).toMatchObject({
    texts: ['a', marks, 'b'],
    numbers: [1, 2, 5, 6],
  })
})

it('keeps equal lines that say something, and code fences', () => {
  expect(typedLines('ㅋㅋ\nㅋㅋ\n```\n```').texts).toEqual(['ㅋㅋ', 'ㅋㅋ', '```', '```'])
})

it('counts blank lines in a quotation as one', () => {
  const { texts, numbers } = withoutQuoteFrame(typedLines('> a\n> \n>\n> \n> b\n> c'))
  expect({ texts, numbers }).toEqual({ texts: ['a', '', 'b', 'c'], numbers: [1, 2, 5, 6, 7] })
})

it('reads a text in pieces like the whole', async () => {
  const text = 'a\r\n\r\n\u200b\r\nb\rc\r\r\n한글 cafe\u0301\r\n>\r\n>\r\nthe end'
  for (const length of [1, 2, 3, 7, 100])
    expect(await readTypedLines(piecesOf(text, length))).toEqual(typedLines(text))
})

it('refuses a text of too many lines, and says so', async () => {
  await expect(readTypedLines(piecesOf('x\n'.repeat(200_001), 65_536))).rejects.toThrow(
    'more than 200,000 lines',
  )
})

it('leaves out a line that is too long, and tells its number', () => {
  expect(typedLines(`a\n${'x'.repeat(1_000_001)}\nb`)).toEqual({
    texts: ['a', 'b'],
    numbers: [1, 3, 4],
    tooLong: [2],
  })
})

it('gives a link the first of several addresses that stand elsewhere, whatever the case and white space of its name', () => {
  const lines = [
    '[A Title][The  Paper]',
    '',
    '[the paper]: https://one.example',
    '[the paper]: https://two.example',
  ]
  expect(typedLines(lines.join('\n')).texts[0]).toBe('[A Title](https://one.example)')
})
