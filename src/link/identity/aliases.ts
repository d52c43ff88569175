import type { MergeReport } from '../../graph/library.ts'
import type { Properties } from '../../graph/records.ts'
import type { Label } from '../../graph/schema.ts'
import type { AliasRule } from '../rules.ts'

/** Another spelling, and why it is the same as the name it was merged into. */
export interface Alias {
  name: string
  rule: AliasRule
}

/** An author, topic or model under one key. */
export interface Identity {
  key: string
  name: string
  /** Other spellings, in alphabetical order. */
  aliases: Alias[]
}

export const mergesOf = (label: Label, { key, name, aliases }: Identity): MergeReport[] =>
  aliases.map(alias => ({ label, key, name, alias: alias.name, rule: alias.rule }))

/** The name of a node and its aliases; the rule for each alias has the same index in the second list. */
export const nameProperties = ({ name, aliases }: Identity): Properties => ({
  name,
  ...(aliases.length > 0 && {
    aliases: aliases.map(alias => alias.name),
    aliasRules: aliases.map(({ rule }) => rule),
  }),
})

export const sortAliases = (aliases: readonly Alias[]): Alias[] =>
  [...aliases].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))

/** Sorts the better spelling first: the more frequent one, or else the first in alphabetical order. */
export const better = (a: [string, number], b: [string, number]): number =>
  b[1] - a[1] || (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0)
