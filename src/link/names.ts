import type { MergeReport } from '../graph/library.ts'
import type { Label } from '../graph/schema.ts'

/** An author, topic or model: one thing under one key. */
export interface Identity {
  key: string
  name: string
  /** Other spellings that stand in the library, sorted. */
  aliases: string[]
}

/** Why an alias is the same as the name it was merged into. */
export interface Alias {
  name: string
  rule: string
}

export const mergesOf = (label: Label, identity: Identity, aliases: readonly Alias[]): MergeReport[] =>
  aliases.map(({ name, rule }) => ({
    label,
    key: identity.key,
    name: identity.name,
    alias: name,
    rule,
  }))

/** Of two spellings the one that names the thing: seen more often, else first in the alphabet. */
export const better = (a: [string, number], b: [string, number]): number =>
  b[1] - a[1] || (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0)
