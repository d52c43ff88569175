import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const DOCUMENT = fileURLToPath(new URL('../../../docs/cypher-differences.md', import.meta.url))

/** One row of the table of measurements in docs/cypher-differences.md. */
export interface Measured {
  what: string
  asked: number
  /** Answered as they should be. */
  same: number
  /** Refused or invalid, with a reason. */
  told: number
  /** Answered otherwise, silently. */
  different: number
}

/** Writes a row into the document, in place of the row of an earlier run, which the comment at its end names. */
export async function writeMeasured(name: string, row: Measured): Promise<void> {
  const numbers = [row.asked, row.same, row.told, row.different].map(number => number.toLocaleString('en'))
  const line = `| ${[row.what, ...numbers].join(' | ')} <!-- ${name} --> |`
  const text = await readFile(DOCUMENT, 'utf8')
  const lines = text.split('\n')
  const at = lines.findIndex(other => other.includes(`<!-- ${name} -->`))
  if (at === -1) throw new Error(`${DOCUMENT} has no row marked <!-- ${name} -->.`)
  lines[at] = line
  await writeFile(DOCUMENT, lines.join('\n'))
}
