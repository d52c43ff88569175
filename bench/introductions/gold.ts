import { readFileSync } from 'node:fs'
import { fnv1a } from '../../src/graph/fnv.ts'

/** A model of an annotated note: its name, or that and other spellings. */
export type Named = string | [string, ...string[]]

/** The models of a note: facts that somebody read in it. */
export interface GoldNote {
  source: string
  introduced: Named[]
  /** Left out where only introduced models were annotated. */
  cited?: Named[]
  /** Models that may be found or not. */
  optional?: Named[]
}

/** Whether the name at the head of a title is that of a model; null where people may disagree. */
export interface GoldTitle {
  source: string
  name: string
  model: boolean | null
}

const linesOf = <Line>(file: string): Line[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as Line)

export const goldNotes = (): GoldNote[] => linesOf('gold.jsonl')
export const goldTitles = (): GoldTitle[] => linesOf('titles.jsonl')

/** Whether a note belongs to the fifth of which nothing is learnt and only totals are looked at. */
export const isClosed = (source: string): boolean => fnv1a(source) % 5 === 0

export const spellingsOf = (named: Named): string[] => (typeof named === 'string' ? [named] : named)
