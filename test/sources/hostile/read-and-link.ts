import type { Statement } from '../../../src/graph/records.ts'
import { jsonOf } from '../../../src/graph/writable.ts'
import { factsOf } from '../../../src/link/facts-of.ts'
import { questionsOf } from '../../../src/link/find-links.ts'
import { NO_IDENTITY } from '../../../src/link/identity/identity-file.ts'
import { linkPaper } from '../../../src/link/link-paper.ts'
import { NO_PROPOSALS } from '../../../src/link/models/proposals.ts'
import { toStatement } from '../../../src/link/statement.ts'
import { Survey } from '../../../src/link/survey.ts'
import { renderDigest } from '../../../src/sources/render-digest.ts'
import { readText } from '../read-text.ts'

/** A format may refuse a text, as pages that are nested too deeply; `readDocument` makes a diagnostic of that. */
const entriesIn = (file: string, text: string) =>
  readText(file, text).then(
    ({ entries }) => entries,
    () => [],
  )

/** Reads a text as an import does, links every entry of it, and writes both what it read and what is stored. */
export async function readAndLink(file: string, text: string): Promise<{ entries: number; links: number }> {
  const entries = await entriesIn(file, text)
  const survey = new Survey(NO_IDENTITY)
  const statements: Statement[] = entries.map((entry, index) => toStatement(entry, 'digest:a', index + 1))
  for (const statement of statements) survey.add(factsOf(statement), statement.position)
  const catalog = survey.resolve()
  let links = 0
  for (const statement of statements) {
    const linked = linkPaper([statement], catalog, NO_PROPOSALS)
    jsonOf(linked.change)
    links += linked.links.length
    links += questionsOf(statement, catalog).length
  }
  for (const entry of entries) renderDigest(entry.date, [entry])
  return { entries: entries.length, links }
}
