import fc from 'fast-check'
import { expect, it } from 'vitest'
import { FoundShipped, hasOwnNames, keptFound } from '../../../src/link/models/found-shipped.ts'
import { proseTokens } from '../../../src/link/models/mask.ts'
import { ModelNames } from '../../../src/link/models/model-names.ts'
import { coinedName } from '../../../src/link/models/notation.ts'
import { entryOf, found, modelsIn, NAMES, textWithNames } from './texts-with-names.ts'

const fieldOf = (text: string) => ({
  field: 'title' as const,
  text,
  tokens: proseTokens(text),
  mentions: [],
})

it('still holds in every text without a name of the library', () => {
  let [same, others, sure] = [0, 0, 0]
  const holds = fc.property(
    fc.tuple(textWithNames, textWithNames),
    fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 3 }),
    (texts, names) => {
      const own = new ModelNames(names.map(coinedName))
      const known = new FoundShipped()
      known.keep(entryOf(texts), keptFound(entryOf(texts), modelsIn(texts, [])))
      const isSure = known.take(entryOf(texts), own)?.sure === true
      if (isSure) sure += 1
      const hasOwn = texts.some(text => hasOwnNames(fieldOf(text), own))
      if (hasOwn && !isSure) others += 1
      else {
        same += 1
        expect(found(texts, names)).toEqual(found(texts, []))
      }
    },
  )
  fc.assert(holds, { numRuns: 5_000, seed: 12 })
  expect(Math.min(same, others)).toBeGreaterThan(1_000)
  expect(sure).toBeGreaterThan(500)
})

it('is known once, and only of an entry that says the same', () => {
  const texts = ['GPT-4 and Others', 'CLIP를 썼습니다.']
  const known = new FoundShipped()
  known.keep(entryOf(texts), keptFound(entryOf(texts), modelsIn(texts, [])))
  const none = new ModelNames([])
  expect(known.take(entryOf(['GPT-4 and Others', 'Clip를 썼습니다.']), none)).toBeNull()
  expect(known.take({ ...entryOf(texts), position: 2 }, none)).toBeNull()
  expect(known.take(entryOf(texts), none)).toEqual({ ...found(texts, []), sure: true })
  expect(known.take(entryOf(texts), none)).toBeNull()
})
