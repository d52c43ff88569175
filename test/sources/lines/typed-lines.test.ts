import { expect, it } from 'vitest'
import { typedLines } from '../../../src/sources/lines/typed-lines.ts'

it('counts a run of blank lines as one, and keeps the numbers of the others', () => {
  expect(typedLines('a\n\n \n\nb', 5)).toEqual({ texts: ['a', '', 'b'], numbers: [5, 6, 9, 10] })
  expect(typedLines('')).toEqual({ texts: [''], numbers: [1, 2] })
})
