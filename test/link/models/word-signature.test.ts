import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findModels } from '../../../src/link/find-links.ts'
import { proseTokens } from '../../../src/link/models/mask.ts'
import { ModelNames } from '../../../src/link/models/model-names.ts'
import { coinedName } from '../../../src/link/models/notation.ts'
import { tokensOf } from '../../../src/link/models/tokens.ts'
import { firstWordOf, mayHold, signatureOf } from '../../../src/link/models/word-signature.ts'

/** Names as papers give them: with capitals, digits and several words, words of every day, and parts of shipped names. */
const NAMES = [
  'WeaveNet',
  'Loom',
  'LOOM',
  'Byte Weaver',
  'lambeq',
  'word2vec',
  'Diffuser Pro',
  'Weave-Former',
  'Llama Loom',
  'GPT Weave',
  '3D-Loom',
  'eLoom',
  'Transformer Loom',
  'Bert',
  'Point',
]
/** What stands around a name. */
const AROUND: readonly ((name: string) => string)[] = [
  name => name,
  name => name.toLowerCase(),
  name => name.toUpperCase(),
  name => `${name}s`,
  name => `${name}-7B`,
  name => `${name} 2`,
  name => `${name}는`,
  name => `${name.toLowerCase()}를`,
  name => `e-${name}`,
  name => `GPT-${name}`,
  name => `${name}-BERT`,
  name => `${name.toLowerCase()} pro`,
  name => `We introduce ${name}, a new language model.`,
  name => `${name}: A Language Model`,
  name => `[${name}](https://arxiv.org/abs/2403.00001)`,
  name => `ViT-${name.slice(0, 4)}`,
  name => name.slice(1),
]
const OTHERS = [
  'CLIP',
  'gpt-4',
  'we use it',
  '썼습니다',
  'Llama 2',
  'the diffuser',
  'BERT-',
  'transformers',
  'a',
]

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...OTHERS),
      fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...AROUND)).map(([name, around]) => around(name)),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .chain(parts => fc.constantFrom(' ', '-', '. ', '').map(joint => parts.join(joint)))

const found = (texts: readonly string[], names: readonly string[]): string => {
  const [title = '', commentary = ''] = texts
  const entry = {
    digest: 'd',
    paper: 'p',
    position: 1,
    line: 1,
    altTitles: [],
    authors: [],
    topics: [],
    links: [],
  }
  const { fields, introduced } = findModels(
    { ...entry, title, commentary },
    new ModelNames(names.map(coinedName)),
  )
  return JSON.stringify([fields.map(({ mentions }) => mentions), introduced])
}

it('tells of every text in which a name that a paper coins makes a difference', () => {
  let differences = 0
  const tells = fc.property(
    fc.tuple(text, text),
    fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 3 }),
    fc.constantFrom(...NAMES),
    (texts, others, name) => {
      if (found(texts, others) === found(texts, [...others, name])) return
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
