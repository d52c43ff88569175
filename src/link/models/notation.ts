import { isEnglishWord } from './english-words.ts'

/**
 * What it takes to recognise a name. `plain`: it is found in any case. `case`: in another case it is found only in a
 * text all in lower case, or before a version. `exact`: only if spelled exactly. `context`: if spelled exactly, and
 * something near it says that it is a model.
 */
export type Certainty = 'plain' | 'case' | 'exact' | 'context'

export interface KnownName {
  name: string
  /** All spellings, the name included. */
  spellings: string[]
  certainty: Certainty
  /** Numbers and letters after the name are sizes instead of versions: ResNet-50, ViT-L/16. */
  sized: boolean
  /** A company or lab has the same name, so a sentence about what it does is not about the model. */
  company: boolean
  /** A coined name that is an ordinary word: `Shepherd`, `Depth`. */
  ordinary?: boolean
  /** False for names that only look like a model's: methods, data sets, software. */
  model: boolean
}

const MARKS: Record<string, Certainty> = { '!': 'exact', '?': 'context', '~': 'plain' }

/** Names that could be ordinary words, and short acronyms, must be written in their own case. */
const certaintyOf = (name: string): Certainty =>
  (/^\p{L}+$/u.test(name) && isEnglishWord(name)) ||
  /^\p{Lu}\p{Ll}+$/u.test(name) ||
  /^\p{Lu}{2,4}$/u.test(name) ||
  /^\p{L}\p{Ll}+(?: \p{L}\p{Ll}+)+$/u.test(name)
    ? 'case'
    : 'plain'

function parseName(item: string, model: boolean): KnownName[] {
  const [, mark = '', company = '', rest = ''] = /^([!?~]?)(@?)(.*)$/.exec(item) ?? []
  const [first = '', ...aliases] = rest.split('=')
  const name = first.replace(/#$/, '')
  const traits = { name, sized: first.endsWith('#'), company: company !== '', model }
  const exact = aliases.filter(alias => alias.startsWith('!')).map(alias => alias.slice(1))
  const spellings = [name, ...aliases.filter(alias => !alias.startsWith('!'))]
  let certainty = MARKS[mark]
  const known: KnownName = {
    ...traits,
    spellings,
    // Asked only of names that a text has: most of the shipped ones never are.
    get certainty() {
      certainty ??= certaintyOf(name)
      return certainty
    },
  }
  return exact.length > 0 ? [known, { ...traits, spellings: exact, certainty: 'exact' }] : [known]
}

/**
 * Names separated by commas: `[!|?|~][@]Name[#][=[!]alias…]`. `!`, `?` and `~` set the certainty to `exact`, `context`
 * or `plain`, instead of by the looks of the name; `@` marks a company of the same name, and `#` a name with sizes.
 */
export const parseNames = (text: string, model: boolean): KnownName[] =>
  text
    .split(',')
    .map(item => item.trim().replace(/\s+/g, ' '))
    .filter(Boolean)
    .flatMap(item => parseName(item, model))

/** Whether it is an ordinary word with a capital, as in any title. */
export const isOrdinaryWord = (name: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(name) && isEnglishWord(name)

/**
 * A name that the library coins. Ordinary words and acronyms such as `Shepherd` and `GOT` are only found next to
 * something that only a model has; `Zolmo` and `Byte Latent Transformer` are found anywhere.
 */
export function coinedName(name: string): KnownName {
  const ordinary = isOrdinaryWord(name) || /^\p{Lu}{2,4}$/u.test(name)
  const certainty = ordinary ? 'context' : 'exact'
  return { name, spellings: [name], certainty, sized: false, company: false, model: true, ordinary }
}
