import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { readText } from '../read-text.ts'

/** The texts in a folder, by name. What is read of each is recorded in a file beside it: `name.md.yaml`. */
export const textsIn = (folder: string): string[] =>
  readdirSync(folder).filter(name => !name.endsWith('.yaml'))

/** What is worth comparing of a document: parts without content are left out. */
const filled = (value: object): object =>
  Object.fromEntries(
    Object.entries(value).filter(
      ([, part]) => part !== null && part !== undefined && !(Array.isArray(part) && part.length === 0),
    ),
  )

/** What is read of a text, as YAML. */
export async function recordOf(folder: string, name: string): Promise<string> {
  const { format, digests, entries, diagnostics } = await readText(
    name,
    readFileSync(join(folder, name), 'utf8'),
  )
  const record = {
    format,
    digests,
    entries: entries.map(({ place, endLine, ...entry }) =>
      filled({ lines: `${place.line}-${endLine}`, ...entry }),
    ),
    diagnostics: diagnostics.map(({ severity, code, place }) => `${severity} ${code} in line ${place.line}`),
  }
  return stringify(record, { lineWidth: 110 })
}
