import { isEnglishWord } from './english-words.ts'

/**
 * How sure a name is of itself. `plain`: found in any case. `case`: in another case only where the whole text is
 * in lower case, or before a version. `exact`: only written exactly so. `context`: so and with something about
 * it that says model.
 */
export type Certainty = 'plain' | 'case' | 'exact' | 'context'

export interface KnownName {
  name: string
  /** All ways to write it, the name included. */
  spellings: string[]
  certainty: Certainty
  /** Numbers and letters after it are sizes, not versions: ResNet-50, ViT-L/16. */
  sized: boolean
  /** A company or lab has the same name: what it does is not said of the model. */
  company: boolean
  /** A coined word that everybody uses otherwise: `Shepherd`, `Depth`. */
  ordinary?: boolean
  /** False for what only looks like a model: methods, data sets, software. */
  model: boolean
}

const MARKS: Record<string, Certainty> = { '!': 'exact', '?': 'context', '~': 'plain' }

/** Words that one could take for ordinary ones, and short acronyms, must be written as they are. */
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
  const known: KnownName = { ...traits, spellings, certainty: MARKS[mark] ?? certaintyOf(name) }
  return exact.length > 0 ? [known, { ...traits, spellings: exact, certainty: 'exact' }] : [known]
}

/**
 * Names separated by commas: `[!|?|~][@]Name[#][=[!]alias…]`. `!`, `?` and `~` are the certainties `exact`,
 * `context` and `plain` where the look of the name does not tell; `@` is a company of the same name; behind `#`
 * come sizes.
 */
export const parseNames = (text: string, model: boolean): KnownName[] =>
  text
    .split(',')
    .map(item => item.trim().replace(/\s+/g, ' '))
    .filter(Boolean)
    .flatMap(item => parseName(item, model))

/** An ordinary word with a capital, as in any title. */
export const isOrdinaryWord = (name: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(name) && isEnglishWord(name)

/**
 * A name that the library coins; what is ordinary needs something beside it that nothing but a model has: `Shepherd`
 * and `GOT` do, `Zolmo` and `Byte Latent Transformer` do not.
 */
export function coinedName(name: string): KnownName {
  const ordinary = isOrdinaryWord(name) || /^\p{Lu}{2,4}$/u.test(name)
  const certainty = ordinary ? 'context' : 'exact'
  return { name, spellings: [name], certainty, sized: false, company: false, model: true, ordinary }
}
