import { readFile, writeFile } from 'node:fs/promises'
import { groupBy } from '../../../src/group-by.ts'
import { factsOf } from '../../../src/link/facts-of.ts'
import { parseIdentityFile } from '../../../src/link/identity/identity-file.ts'
import { linkPaper } from '../../../src/link/link-paper.ts'
import { LINKER_VERSION } from '../../../src/link/linker-version.ts'
import type { Proposals } from '../../../src/link/models/proposals.ts'
import { toStatement } from '../../../src/link/statement.ts'
import { Survey } from '../../../src/link/survey.ts'
import { readText } from '../../sources/read-text.ts'

const fileOf = (name: string): URL => new URL(name, import.meta.url)
const textOf = (name: string): Promise<string> => readFile(fileOf(name), 'utf8')

/** Stands in for a helper, with the same answers every time. */
const proposals: Proposals = sentence => (sentence.includes('ZorblaxOra2') ? ['ZorblaxOra2'] : [])

/** Reads and links the sample like an import. */
export async function linkSample() {
  const survey = new Survey(parseIdentityFile(await textOf('identity.yaml'), 'identity.yaml'))
  const { entries } = await readText('digests.txt', await textOf('digests.txt'))
  const statements = entries.map((entry, index) => toStatement(entry, `digest:${entry.date}`, index + 1))
  for (const statement of statements) survey.add(factsOf(statement), statement.position)
  const catalog = survey.resolve()
  const byPaper = groupBy(statements, statement => catalog.paper(statement))
  const changes = [...byPaper.values()].map(said => linkPaper(said, catalog, proposals).change)
  return {
    nodes: changes.flatMap(({ nodes }) => nodes),
    relationships: changes.flatMap(({ relationships }) => relationships),
    merges: catalog.merges(),
  }
}

/** The record of what the linker says of the sample: first its version, then a line for each node, link and merge. */
const RECORD = fileOf('linked.jsonl')

export async function record(): Promise<void> {
  await writeFile(RECORD, (await linesNow()).map(line => `${line}\n`).join(''))
}

async function linesNow(): Promise<string[]> {
  const { nodes, relationships, merges } = await linkSample()
  const all = [{ version: LINKER_VERSION }, ...nodes, ...relationships, ...merges]
  // A fingerprint changes only with something else.
  return all.map(one => JSON.stringify(one, (name, value) => (name === 'fingerprint' ? undefined : value)))
}

/** What to do when the linker and its record differ; null if they agree. */
export async function whatToDo(): Promise<string | null> {
  const [version, ...lines] = await linesNow()
  const [recorded, ...before] = (await readFile(RECORD, 'utf8')).trimEnd().split('\n')
  if (version !== recorded)
    return 'LINKER_VERSION was raised: run "npm run record:linker" and commit its file.'
  const changed = lines.filter(line => !before.includes(line))
  if (changed.length === 0 && lines.length === before.length) return null
  return `The linker says something else of the sample than was recorded, such as ${changed[0] ?? 'nothing'}.
If that is intended, raise LINKER_VERSION in src/link/linker-version.ts, so that stored libraries are linked again, and run "npm run record:linker".`
}
