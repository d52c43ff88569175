import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { firstTexts, writingsWithoutFont } from '../../src/picture/letters-without-font.ts'

/** It comes with systems that have fonts, and not with npm. */
const LISTER = ['fc', 'list'].join('-')

/** What the system itself says of its fonts; null where it does not. */
function fontsOf(language: string): string | null {
  try {
    return execFileSync(LISTER, [`:lang=${language}`], { encoding: 'utf8' })
  } catch {
    return null
  }
}

test.skipIf(fontsOf('en') === null)(
  'writings without a font are those that the system has none for',
  async () => {
    const missing = await writingsWithoutFont()
    for (const [writing, language] of [
      ['Hangul', 'ko'],
      ['Hiragana', 'ja'],
      ['Cyrillic', 'ru'],
      ['Thai', 'th'],
    ] as const)
      expect([writing, missing.includes(writing)]).toEqual([writing, fontsOf(language) === ''])
  },
)

test('of each writing, the first text that has it is named', () => {
  const texts = ['Plain', 'Scaling 학습률', '학습', '漢字 and 한글']
  expect(firstTexts(['Hangul', 'Han', 'Thai'], texts)).toEqual([
    { writing: 'Hangul', text: 'Scaling 학습률' },
    { writing: 'Han', text: '漢字 and 한글' },
  ])
  expect(firstTexts([], texts)).toEqual([])
})
