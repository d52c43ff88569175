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
  /** A company or lab has the same name: without a version only `… model` or the like speaks of the model. */
  company: boolean
}

/**
 * Names separated by commas: `[!|?][@]Name[#][=alias…]`. `!` is certainty `case`, `?` is `context`, `@` a company
 * of the same name, `#` numbers that are sizes.
 */
export const parseNames = (text: string): KnownName[] =>
  text
    .split(',')
    .map(item => item.trim().replace(/\s+/g, ' '))
    .filter(Boolean)
    .map(item => {
      const [, mark = '', company = '', rest = ''] = /^([!?]?)(@?)(.*)$/.exec(item) ?? []
      const [name = '', ...aliases] = rest.split('=')
      return {
        name: name.replace(/#$/, ''),
        aliases,
        certainty: mark === '!' ? 'case' : mark === '?' ? 'context' : 'plain',
        sized: name.endsWith('#'),
        company: company !== '',
      }
    })
