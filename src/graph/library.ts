import { z } from 'zod'
import type { ServiceName } from './services.ts'

/** What the library holds and how it got there: shared by the stores, the API and the command line. */

export type DiagnosticSeverity = 'error' | 'warning' | 'info'

/** A position in a source; lines are counted from 1. */
export interface Place {
  source: string
  line: number
}

/** Something unexpected in the input. It does not stop the import. */
export interface Diagnostic {
  severity: DiagnosticSeverity
  /** Kebab-case, stable: `entry-without-title`. */
  code: string
  /** What was found, and what was expected. */
  message: string
  place: Place
  /** It stands for so many further ones of its kind in its file, of which this is the place of the first. */
  more?: number
}

/** Whether something could not be read. */
export const isError = ({ severity }: Diagnostic): boolean => severity === 'error'

/** How often something was found that a diagnostic stands for. */
export const timesOf = ({ more }: Diagnostic): number => more ?? 1

const Counts = z.record(z.string(), z.number().int())

/** How much the graph holds: nodes by label, relationships by type. */
export const Stats = z.object({
  nodes: Counts,
  relationships: Counts,
  from: z.string().nullable().meta({ description: 'First day of the digests, if any has a date' }),
  to: z.string().nullable().meta({ description: 'Last day of the digests' }),
})
export type Stats = z.infer<typeof Stats>

/** From one state of the graph to the next. */
export interface GraphChanges {
  /** The state before: its generation. */
  from: string
  /** Keys of the nodes that have changed, that are gone, or whose relationships have changed. */
  keys: string[]
}

/** One published state of the graph. */
export interface Generation {
  id: string
  /** ISO time of publication. */
  at: string
  /** What made it: `import notes`, `rollback to …`. */
  reason: string
  stats: Stats
  /** The size of its database and its index; null where the server keeps its own files. */
  bytes: number | null
  current: boolean
  /** The id of the state that it was made from, which after a rollback is not the last one. Earlier releases did not note it. */
  before?: string
}

/** The state that the current one was made from, or else the one that is listed below it. @param states newest first */
export function stateBefore(states: readonly Generation[]): Generation | undefined {
  const at = states.findIndex(({ current }) => current)
  return states.find(({ id }) => id === states[at]?.before) ?? (at < 0 ? undefined : states[at + 1])
}

/** A time as the terminal and the log show it. */
export const timeOf = (at: string): string => `${at.slice(0, 19).replace('T', ' ')} UTC`

/** A size as the terminal shows it, in the megabytes of the settings. */
export const sizeOf = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MB`

/** Why the state that should be shown is not: the names of the messages that say so. */
export const DAMAGES = ['damagedPointer', 'damagedManifest', 'damagedDatabase', 'damagedContent'] as const

/** An earlier state is shown in place of a damaged one. */
export const Damage = z.object({
  generation: z.string().meta({ description: 'The damaged state; empty when it is not known which it was' }),
  reason: z.enum(DAMAGES),
  served: z.string().meta({ description: 'The state that is shown in its place' }),
  at: z.string().meta({ description: 'When that was published' }),
})
export type Damage = z.infer<typeof Damage>

/** Why the console takes no queries for a while: the names of the messages that say so. */
export const CLOSED_CONSOLES = ['neo4jDrowning'] as const
export type ClosedConsole = (typeof CLOSED_CONSOLES)[number]

export interface MergeReport {
  label: string
  key: string
  name: string
  alias: string
  rule: string
}

/** How many links to nodes of a label one rule has made. */
export interface LinkCount {
  type: string
  to: string
  rule: string
  count: number
}

/** A link to a model that is closer to a guess. */
export interface UnsureLink {
  paper: string
  title: string
  model: string
  rule: string
  confidence: number
  evidence: string
}

/** What came of asking one service, or of undoing what it said. */
export interface ServiceReport {
  service: ServiceName
  /** Papers that it was asked about. */
  asked: number
  /** Those that it knows. */
  known: number
  /** Why it was not asked about the others, if it failed. */
  failure?: string
}

/** What an import did. Lists are complete; the command line shortens them when printing. */
export interface ImportReport {
  at: string
  /** The last part of each path that was imported. */
  paths: string[]
  /** The version of the linker and the hash of the identity file. */
  linker: string
  /** Milliseconds. */
  elapsed: number
  documents: { imported: number; unchanged: number; removed: number; failed: number }
  entries: number
  stats: Stats
  merges: MergeReport[]
  diagnostics: Diagnostic[]
  /** How many links have a confidence below 0.7. Reports of earlier versions lack it. */
  unsure?: number
  /** Up to 200 of them, the least certain first. */
  uncertain: UnsureLink[]
  /** Stored links, by rule. */
  rules: Record<string, number>
  /** The services that were asked. Only in reports of an enrichment. */
  services?: ServiceReport[]
  /** Stored links, by type, label and rule. Reports of earlier versions lack it. */
  links?: LinkCount[]
}
