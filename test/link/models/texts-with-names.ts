import fc from 'fast-check'
import type { Statement } from '../../../src/graph/records.ts'
import { findModels } from '../../../src/link/find-links.ts'
import { ModelNames } from '../../../src/link/models/model-names.ts'
import { coinedName } from '../../../src/link/models/notation.ts'

/** Names as papers give them: with capitals, digits and several words, words of every day, and parts of shipped names. */
export const NAMES = [
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
  'O7',
  'A-Loom',
  'A2 Loom',
  'Large-Scale Loom',
  'MADE',
  'Llama Looms Glass',
  'X3-Glasses',
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
  name => `[[${name}]]: A Language Model`,
  name => `a model called \\textbf{${name}}`,
  name => `https://${name}.ai/Loom`,
]
const OTHERS = [
  'CLIP',
  'o1',
  'o7',
  'gpt-4',
  'we use it',
  '썼습니다',
  'Llama 2',
  'the diffuser',
  'BERT-',
  'transformers',
  'a',
  'a large-scale 3D model made',
  'Glass',
]

/** A text in which some of the names may be. */
export const textWithNames = fc
  .array(
    fc.oneof(
      fc.constantFrom(...OTHERS),
      fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(...AROUND)).map(([name, around]) => around(name)),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .chain(parts => fc.constantFrom(' ', '-', '. ', '').map(joint => parts.join(joint)))

/** An entry with a title and a commentary. */
export const entryOf = ([title = '', commentary = '']: readonly string[]): Statement => ({
  digest: 'd',
  paper: 'p',
  position: 1,
  line: 1,
  altTitles: [],
  authors: [],
  topics: [],
  links: [],
  title,
  commentary,
})

export const modelsIn = (texts: readonly string[], names: readonly string[]) =>
  findModels(entryOf(texts), new ModelNames(names.map(coinedName)))

/** What is found in texts with the shipped names and these. */
export function found(texts: readonly string[], names: readonly string[]) {
  const { fields, introduced } = modelsIn(texts, names)
  return { mentions: fields.map(({ mentions }) => mentions), introduced }
}
