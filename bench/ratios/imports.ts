import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import grafeo from '@grafeo-db/js'
import { CYPHER } from '../../src/export/cypher-script.ts'
import { wholeGraph } from '../../src/export/export-graph.ts'
import type { GraphView } from '../../src/graph/graph-view.ts'
import { importLibrary } from '../../src/import/import-library.ts'
import { NO_IDENTITY } from '../../src/link/identity/identity-file.ts'
import { PACKAGE_FOLDER } from '../../src/package-folder.ts'
import { readSettings } from '../../src/settings.ts'
import { openStore } from '../../src/store/open.ts'
import type { GraphStore } from '../../src/store/store.ts'
import { parseParameters } from '../../src/views/parameters.ts'
import { parseCypherFile } from '../../src/views/parse-cypher-file.ts'
import { readView } from '../../src/views/read-view.ts'
import { medianOf } from '../shared/runs.ts'
import type { Ratio } from './ratio.ts'

/** Runs the same graph on the bare engine, as a script of one statement per node and relationship. */
async function runScript(store: GraphStore): Promise<number> {
  const statements: string[] = []
  for await (const statement of CYPHER.write(wholeGraph(store)))
    statements.push(statement.replace(/;\n$/, ''))
  return medianOf(1, async () => {
    const db = grafeo.GrafeoDB.create()
    for (const statement of statements) {
      const label = /^CREATE CONSTRAINT \S+ IF NOT EXISTS FOR \(n:(\w+)\)/.exec(statement)?.[1]
      if (label)
        await db.executeCypher(`CREATE INDEX ${label}_key IF NOT EXISTS FOR (n:${label}) ON (n.key)`, {})
      await db.executeCypher(statement, {})
    }
    db.close()
  })
}

const viewFile = (name: string) =>
  parseCypherFile(
    name,
    'view',
    readFileSync(join(PACKAGE_FOLDER, 'cypher', 'views', `${name}.cypher`), 'utf8'),
  )

/** From files to a published graph, fsync included. @returns the figures, and the library view of that graph */
export async function importRatios(path: string): Promise<{ ratios: Ratio[]; view: GraphView }> {
  const folder = await mkdtemp(join(tmpdir(), 'paperweave-bench-'))
  const home = (run: number) => readSettings({ home: join(folder, String(run)) }, {})
  const context = { paths: [path], identity: NO_IDENTITY, prune: false }
  try {
    let run = 0
    const ours = await medianOf(3, async () => {
      run += 1
      await importLibrary(await openStore(home(run)), context)
    })
    const store = await openStore(home(run))
    const theirs = await runScript(store)
    const file = viewFile('library')
    const view = await readView(store, file, parseParameters(file, { limit: '5000' }))
    const entries = (await store.report())?.entries ?? 0
    await store.close()
    const ratio: Ratio = {
      what: `importing ${entries} entries, linked and on disk`,
      unit: 'entries/s',
      ours: (entries / ours) * 1000,
      rival: 'bare engine in memory, one MERGE a row',
      theirs: (entries / theirs) * 1000,
      less: false,
    }
    return { ratios: [ratio], view }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
