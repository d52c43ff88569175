import { LABEL_TABLE } from './labels.ts'
import { LABELS, type Label } from './schema.ts'

const BY_PREFIX: ReadonlyMap<string, Label> = new Map(
  LABELS.flatMap(label => LABEL_TABLE[label].prefixes.map(prefix => [prefix, label] as const)),
)

export type KeyPrefix = (typeof LABEL_TABLE)[Label]['prefixes'][number]

/** `keyOf('topic', 'scaling-law')` is `topic:scaling-law`. */
export const keyOf = (prefix: KeyPrefix, rest: string): string => `${prefix}:${rest}`

export const hasPrefix = (key: string, prefix: KeyPrefix): boolean => key.startsWith(`${prefix}:`)

/** The label of a key by its prefix: `arxiv:2403.08763` is a Paper. Null if no label has such keys. */
export const labelOfKey = (key: string): Label | null => BY_PREFIX.get(key.slice(0, key.indexOf(':'))) ?? null

/** What to search for a node that a key meant: `author:kaiming-he` gives "kaiming he", `arxiv:2403.08763` its id. */
export function textOfKey(key: string): string {
  const rest = key.slice(labelOfKey(key) === null ? 0 : key.indexOf(':') + 1)
  return labelOfKey(key) === 'Paper' ? rest : rest.replaceAll('-', ' ')
}
