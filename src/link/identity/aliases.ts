import type { MergeReport } from '../../graph/library.ts'
import type { Properties } from '../../graph/records.ts'
import type { Label } from '../../graph/schema.ts'
import type { AliasRule } from '../rules.ts'

/** Another spelling, and why it is the same as the name it was merged into. */
export interface Alias {
  name: string
  rule: AliasRule
}

/** An author, topic or model: one thing under one key. */
export interface Identity {
  key: string
  name: string
  /** Other spellings, in the alphabet. */
  aliases: Alias[]
}

export const mergesOf = (label: Label, { key, name, aliases }: Identity): MergeReport[] =>
  aliases.map(alias => ({ label, key, name, alias: alias.name, rule: alias.rule }))

/** The name of a node, and its aliases with the rule of each at the same place of the second list. */
export const nameProperties = ({ name, aliases }: Identity): Properties => ({
  name,
  ...(aliases.length > 0 && {
    aliases: aliases.map(alias => alias.name),
    aliasRules: aliases.map(({ rule }) => rule),
  }),
})

export const sortAliases = (aliases: readonly Alias[]): Alias[] =>
  [...aliases].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))

/** Of two spellings the one that names the thing: seen more often, else first in the alphabet. */
export const better = (a: [string, number], b: [string, number]): number =>
  b[1] - a[1] || (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0)
