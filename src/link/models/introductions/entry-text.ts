import type { Mention } from '../mention.ts'
import type { Token } from '../tokens.ts'

/** The text of one field of an entry, with the models that it names. */
export interface FieldText {
  field: 'title' | 'abstract' | 'commentary'
  text: string
  tokens: readonly Token[]
  mentions: readonly Mention[]
}

/** A model that the entry's paper introduces. */
export interface Introduction extends Mention {
  field: FieldText['field']
  /** Whether the name is new; from now on it is found everywhere. */
  coined: boolean
}

/** The models that an entry names, field by field, and those that its paper introduces. */
export interface FoundModels {
  fields: readonly FieldText[]
  introduced: readonly Introduction[]
}

/** A field of an entry; its text is empty if the entry has none. */
export const textOf = (fields: readonly FieldText[], field: FieldText['field']): FieldText =>
  fields.find(one => one.field === field) ?? { field, text: '', tokens: [], mentions: [] }
