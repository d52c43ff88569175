import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldLetters, foldText, slugOf } from '../../src/graph/fold.ts'

describe('folding', () => {
  test.each([
    ['Łukasz', 'lukasz'],
    ['Søren', 'soren'],
    ['Straße', 'strasse'],
    ['STRAẞE', 'strasse'],
    ['Işık', 'isik'],
    ['İSTANBUL', 'istanbul'],
    ['Đorđević', 'dordevic'],
    ['Kjær', 'kjaer'],
    ['Œuvre', 'oeuvre'],
    ['Þórður', 'thordur'],
    ['Ħamrun', 'hamrun'],
    ['Erdős', 'erdos'],
    ['ＧＰＴ－４', 'gpt-4'],
    ['ﬁne', 'fine'],
    ['ｱﾆﾒ', 'アニメ'],
    ['ガンマ', 'ガンマ'],
    ['김서연', '김서연'],
    ['김서연'.normalize('NFD'), '김서연'],
    ['हिन्दी', 'हिन्दी'],
  ])('%s is %s', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })

  test('can be reduced to letters and digits', () => {
    expect(foldLetters(' Jean-Luc O’Brien, 3rd. ')).toBe('jeanlucobrien3rd')
    expect(foldLetters('—')).toBe('')
  })

  test('does not depend on the normal form, and can be repeated', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')))
        expect(foldText(foldText(text))).toBe(foldText(text))
      }),
    )
  })
})

/** Keys are stored and used in addresses, so a text must give the same part of a key forever. */
describe('a part of a key', () => {
  test.each([
    ['Samir Yitzhak Gadre', 'samir-yitzhak-gadre'],
    ['Łukasz Kaiser', 'lukasz-kaiser'],
    ['Søren Straße', 'soren-strasse'],
    ['Burak Işık', 'burak-isık'],
    ['Nils Kjær', 'nils-kjær'],
    ['Đorđe Œuvre Þór', 'đorđe-œuvre-þor'],
    ["O'Brien’s", 'obriens'],
    ['  —  scaling   law!', 'scaling-law'],
    ['김서연'.normalize('NFD'), '김서연'],
    ['ＧＰＴ－４', 'gpt-4'],
    ['—', ''],
  ])('%s is %s', (text, slug) => {
    expect(slugOf(text)).toBe(slug)
  })

  test('keeps the characters it is asked to keep', () => {
    expect(slugOf('LLaMA 3.1', '.+')).toBe('llama-3.1')
    expect(slugOf('C++ & C', '+')).toBe('c++-c')
  })

  test('is the same only for texts that fold alike, so that two people never share a key', () => {
    const text = fc.string({ unit: fc.constantFrom(..."aAäæßsøoØ -'’ı"), maxLength: 3 })
    fc.assert(
      fc.property(text, text, (one, other) => {
        if (slugOf(one) === slugOf(other)) expect(foldLetters(one)).toBe(foldLetters(other))
      }),
      { numRuns: 2_000 },
    )
  })
})
