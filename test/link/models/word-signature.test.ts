import fc from 'fast-check'
import { expect, it } from 'vitest'
import { proseTokens } from '../../../src/link/models/mask.ts'
import { tokensOf } from '../../../src/link/models/tokens.ts'
import { firstWordOf, mayHold, signatureOf } from '../../../src/link/models/word-signature.ts'
import { found, NAMES, textWithNames } from './texts-with-names.ts'

it('tells of every text in which a name that a paper coins makes a difference', () => {
  let differences = 0
  const tells = fc.property(
    fc.tuple(textWithNames, textWithNames),
    fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 3 }),
    fc.constantFrom(...NAMES),
    (texts, others, name) => {
      const [before, now] = [found(texts, others), found(texts, [...others, name])]
      if (JSON.stringify(before) === JSON.stringify(now)) return
      differences += 1
      const word = firstWordOf(name)
      if (word !== null) expect(mayHold(signatureOf(texts.map(proseTokens)), [word])).toBe(true)
    },
  )
  fc.assert(tells, { numRuns: 5_000, seed: 11 })
  expect(differences).toBeGreaterThan(300)
})

it('tells nothing of names that begin like any text', () => {
  for (const name of ['of Looms', '3D-Loom', '김']) expect(firstWordOf(name)).toBeNull()
  for (const name of ['WeaveNet', 'LOOM', 'lambeq']) expect(firstWordOf(name)).not.toBeNull()
})

it('seldom seems to hold a word that is not there', () => {
  const words = Array.from(
    { length: 2_000 },
    (_, index) => `Qu${index.toString(5).replace(/\d/g, digit => 'aeiou'[Number(digit)] ?? '')}x`,
  )
  const signature = signatureOf([tokensOf(words.slice(0, 100).join(' '))])
  expect(words.slice(0, 100).every(word => mayHold(signature, [firstWordOf(word) ?? '']))).toBe(true)
  expect(words.slice(100).filter(word => mayHold(signature, [firstWordOf(word) ?? ''])).length).toBeLessThan(
    20,
  )
})
