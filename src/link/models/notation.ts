/**
 * How sure a name is of itself. `plain`: found in any case. `case`: only written exactly so, because other things
 * are called the same in another case. `context`: written so and with something about it that says model.
 */
export type Certainty = 'plain' | 'case' | 'context'

export interface KnownName {
  name: string
  aliases: string[]
  certainty: Certainty
  /** Numbers and letters after it are sizes, not versions: ResNet-50, ViT-L/16. */
  sized: boolean
  /** A company or lab has the same name: what it does is not said of the model. */
  company: boolean
  /** False for what only looks like a model: methods, data sets, software. */
  model: boolean
}

const MARKS: Record<string, Certainty> = { '!': 'case', '?': 'context', '~': 'plain' }

/** Words that one could take for ordinary ones, and short acronyms, must be written exactly so. */
export const certaintyOf = (name: string): Certainty =>
  /^\p{Lu}\p{Ll}+$/u.test(name) ||
  /^\p{Lu}{2,4}$/u.test(name) ||
  /^\p{L}\p{Ll}+(?: \p{L}\p{Ll}+)+$/u.test(name)
    ? 'case'
    : 'plain'

function parseName(item: string, model: boolean): KnownName {
  const [, mark = '', company = '', rest = ''] = /^([!?~]?)(@?)(.*)$/.exec(item) ?? []
  const [first = '', ...aliases] = rest.split('=')
  const name = first.replace(/#$/, '')
  return {
    name,
    aliases,
    certainty: MARKS[mark] ?? certaintyOf(name),
    sized: first.endsWith('#'),
    company: company !== '',
    model,
  }
}

/**
 * Names separated by commas: `[!|?|~][@]Name[#][=alias…]`. `!`, `?` and `~` are the certainties `case`, `context`
 * and `plain` where the look of the name is not enough; `@` is a company of the same name; after `#` come sizes.
 */
export const parseNames = (text: string, model: boolean): KnownName[] =>
  text
    .split(',')
    .map(item => item.trim().replace(/\s+/g, ' '))
    .filter(Boolean)
    .map(item => parseName(item, model))
