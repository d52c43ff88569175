import { LABEL_TABLE } from './labels.ts'
import type { Label } from './schema.ts'

/** The name of a node (its key if it has none) and its other names. */
export function namesOf(
  label: Label,
  key: string,
  properties: Record<string, unknown>,
): { name: string; aliases: string[] } {
  const row = LABEL_TABLE[label]
  const aliases = row.aliases === null ? [] : properties[row.aliases]
  return {
    name: String(properties[row.name] ?? key),
    aliases: Array.isArray(aliases) ? aliases.map(String) : [],
  }
}
