import { readFile, writeFile } from 'node:fs/promises'
import { parseIdentityFile } from '../../../src/link/identity/identity-file.ts'
import { linkPaper } from '../../../src/link/link-paper.ts'
import { LINKER_VERSION } from '../../../src/link/linker-version.ts'
import type { Proposals } from '../../../src/link/models/proposals.ts'
import { toStatement } from '../../../src/link/statement.ts'
import { Survey } from '../../../src/link/survey.ts'
import { groupBy } from '../../../src/store/batches.ts'
import { readText } from '../../sources/read-text.ts'

const fileOf = (name: string): URL => new URL(name, import.meta.url)
const textOf = (name: string): Promise<string> => readFile(fileOf(name), 'utf8')

/** As a helper would answer, the same every time. */
const proposals: Proposals = sentence => (sentence.includes('ZorblaxOra2') ? ['ZorblaxOra2'] : [])

/** The sample, read and linked as an import does it. */
export async function linkSample() {
  const survey = new Survey(parseIdentityFile(await textOf('identity.yaml'), 'identity.yaml'))
  const { entries } = await readText('digests.txt', await textOf('digests.txt'))
  const statements = entries.map((entry, index) => toStatement(entry, `digest:${entry.date}`, index + 1))
  for (const statement of statements) survey.add(statement)
  const catalog = survey.resolve()
  const byPaper = groupBy(statements, statement => catalog.paper(statement))
  const changes = [...byPaper.values()].map(said => linkPaper(said, catalog, proposals).change)
  return {
    nodes: changes.flatMap(({ nodes }) => nodes),
    relationships: changes.flatMap(({ relationships }) => relationships),
    merges: catalog.merges(),
  }
}

/** Where what the linker says of the sample is kept: its version, then a line for each thing it says. */
const RECORD = fileOf('linked.jsonl')

export async function record(): Promise<void> {
  await writeFile(RECORD, (await linesNow()).map(line => `${line}\n`).join(''))
}

async function linesNow(): Promise<string[]> {
  const { nodes, relationships, merges } = await linkSample()
  const all = [{ version: LINKER_VERSION }, ...nodes, ...relationships, ...merges]
  // A fingerprint only repeats that something else has changed.
  return all.map(one => JSON.stringify(one, (name, value) => (name === 'fingerprint' ? undefined : value)))
}

/** What is to be done before the linker and its record agree; null when they do. */
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
