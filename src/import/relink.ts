import type { GraphChange, Statement } from '../graph/records.ts'
import type { Catalog } from '../link/catalog.ts'
import { type LinkedPaper, linkPaper } from '../link/link-paper.ts'
import type { StoreWriter } from '../store/store.ts'
import { askHelper } from './ask-helper.ts'
import type { ImportContext } from './context.ts'
import { joinChanges } from './join-changes.ts'

const BATCH = 500

/** The stored fingerprints of all papers: what each was linked from and to. */
async function fingerprints(writer: StoreWriter): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for await (const { key, properties } of writer.nodes('Paper'))
    found.set(key, String(properties.fingerprint))
  return found
}

async function statementsOf(writer: StoreWriter, papers: string[]): Promise<Statement[][]> {
  const byPaper = new Map<string, Statement[]>()
  for await (const statement of writer.statements({ text: true, papers })) {
    const list = byPaper.get(statement.paper)
    if (list) list.push(statement)
    else byPaper.set(statement.paper, [statement])
  }
  return [...byPaper.values()]
}

/**
 * Links the papers again that this import did not write, and writes those for which something else comes out: a
 * model that was named since, a merged author, a paper that can be cited now.
 */
export async function relink(
  context: ImportContext,
  writer: StoreWriter,
  catalog: Catalog,
  written: ReadonlySet<string>,
  onLinked: (paper: LinkedPaper) => void,
): Promise<void> {
  const stored = await fingerprints(writer)
  const rest = [...stored.keys()].filter(key => !written.has(key)).sort()
  for (let start = 0; start < rest.length; start += BATCH) {
    context.signal?.throwIfAborted()
    context.onProgress?.({ phase: 'relink', done: start, total: rest.length })
    const changes: GraphChange[] = []
    const papers = await statementsOf(writer, rest.slice(start, start + BATCH))
    await askHelper(context, papers.flat(), catalog)
    for (const statements of papers) {
      const linked = linkPaper(statements, catalog)
      onLinked(linked)
      const paper = linked.change.nodes.find(({ label }) => label === 'Paper')
      if (paper && paper.properties.fingerprint !== stored.get(paper.key)) changes.push(linked.change)
    }
    if (changes.length > 0) await writer.apply(joinChanges(changes))
  }
}
