import type { Mention } from '../mention.ts'

/** What one entry says, field by field, with the models that its fields name. */
export interface FieldText {
  field: 'title' | 'abstract' | 'commentary'
  text: string
  mentions: readonly Mention[]
}

/** A model that the entry's paper is the first to offer. */
export interface Introduction extends Mention {
  field: FieldText['field']
  /** Set when nobody knew the name before: it is found everywhere from now on. */
  coined: boolean
}

/** The text of a field; empty when the entry has none. */
export const textOf = (fields: readonly FieldText[], field: FieldText['field']): FieldText =>
  fields.find(one => one.field === field) ?? { field, text: '', mentions: [] }
