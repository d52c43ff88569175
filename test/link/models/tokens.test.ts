import fc from 'fast-check'
import { expect, it } from 'vitest'
import { foldText } from '../../../src/graph/fold.ts'
import { tokensOf } from '../../../src/link/models/tokens.ts'

/** Tokens as a regular expression tells them, which takes several times as long. */
const TOKEN =
  /(?<letters>[\p{Script=Latin}\p{Script=Greek}₀-₉]+(?:\+{1,2}(?![\p{L}\p{N}]))?)|(?<number>\d+(?:\.\d+)*(?:\+(?![\p{L}\p{N}]))?)|(?<hangul>[가-힣]+)/gu

function glueOf(between: string): string {
  if (/^(?:[-‐‑–_·]|-\$\\?|\$-)$/.test(between)) return '-'
  if (between === '$^') return ''
  if (/^[ \t]$/.test(between)) return ' '
  return ['', '/', '.'].includes(between) ? between : '|'
}

const plainTokensOf = (text: string) => {
  let last = 0
  let isVariable = false
  return [...text.matchAll(TOKEN)].map(({ 0: word, index, groups = {} }, at) => {
    const isIndex = isVariable && text.slice(last, index) === '_'
    const glue = at === 0 || isIndex ? '|' : glueOf(text.slice(last, index))
    last = index + word.length
    const kind = Object.keys(groups).find(name => groups[name] !== undefined)
    isVariable = kind === 'letters' && word.length <= 2
    return { text: word, fold: foldText(word), start: index, end: last, kind, glue }
  })
}

/** Letters of several scripts and planes, halves of characters, and what joins tokens. */
const PIECES =
  'a B é ₀ pi_ : $ -$ $^ -$\\ }  ß ﬁ Ａ α Ω ª ʰ 가 힣 ㄱ 한글 ж 中 1 2 ３ ² ٣ 3.5 1. + ++ - ‐ – _ · / . , \t \n s v V 𞠀 𐞥 𐅀 𝐀 😀 \u0000'.split(
    ' ',
  )
const HALVES = ['\ud801', '\udfa5', '\ud81b']

it('tells the same tokens as a regular expression, in any script', () => {
  const piece = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...PIECES, ' ') },
    fc.constantFrom(...HALVES),
  )
  const text = fc.oneof(
    fc.array(piece, { maxLength: 20 }).map(all => all.join('')),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(text, written => {
      const tokens = tokensOf(written).map(({ text, fold, start, end, kind, glue }) => ({
        text,
        fold,
        start,
        end,
        kind,
        glue,
      }))
      expect(tokens).toEqual(plainTokensOf(written))
    }),
    { numRuns: 2_000 },
  )
})
