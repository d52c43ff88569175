import type { Label } from '../graph/schema.ts'
import type { page } from './english/page.ts'
import type { reasons } from './english/reasons.ts'
import type { Given, Values } from './message.ts'

/** A text of the pages and pictures. */
export type TextKey = keyof typeof page

/** Texts without arguments. */
export type PlainKey = { [Key in TextKey]: Given<(typeof page)[Key]> extends [] ? Key : never }[TextKey]

/** Why the server could not do what was asked. */
export type Reason = keyof typeof reasons

/** A reason with its values: what an error carries, so that each page can write it in its own language. */
export type Problem = {
  [Key in Reason]: Given<(typeof reasons)[Key]> extends []
    ? { reason: Key; values?: undefined }
    : { reason: Key; values: Values<(typeof reasons)[Key]> }
}[Reason]

export interface LabelName {
  one: string
  many: string
  /** Several, in the middle of a sentence. */
  within: string
}

/** What the header of a Cypher file says in English, in another language. */
export interface FileText {
  title: string
  description: string
  parameters: Record<string, string>
}

/** Everything that is said in one language. Messages with arguments are ICU messages. */
export interface Texts {
  page: Record<TextKey, string>
  reasons: Record<Reason, string>
  labels: Record<Label, LabelName>
  /** By the names of the files; a file that is not named here shows its English header. */
  views: Record<string, FileText>
  queries: Record<string, FileText>
}
