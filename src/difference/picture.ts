import type { End, FieldValue, Link } from '../graph/difference.ts'

/** One thing that is said of a node. */
export interface Field {
  field: string
  /** The key of the digest whose commentary it is. */
  digest?: string
  value: FieldValue
}

/** What a reader of the graph sees of a node, without what imports keep for themselves. */
export interface Picture extends End {
  /** By the name of the field, and the digest if it has one. */
  fields: Map<string, Field>
  aliases: string[]
  /** Its links that have evidence, by type and end. Where in a text the evidence stands makes no difference. */
  links: Map<string, Link>
}

export function addField(picture: Picture, field: Field): void {
  picture.fields.set(`${field.field} ${field.digest ?? ''}`, field)
}
