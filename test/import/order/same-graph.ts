import { copyFile, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect } from 'vitest'
import { messageOf } from '../../../src/errors.ts'
import { wholeGraph } from '../../../src/export/export-graph.ts'
import { importLibrary } from '../../../src/import/import-library.ts'
import { type IdentityFile, NO_IDENTITY } from '../../../src/link/identity/identity-file.ts'
import type { GraphStore } from '../../../src/store/store.ts'
import { type ContentHash, contentHashOf } from '../../../src/transfer/content-hash.ts'
import { Library } from '../library.ts'
import { BATCHES, type Edit, history, PEOPLE, revised } from './documents.ts'
import { enrich, giveRecords } from './records.ts'

const linesOf = async (store: GraphStore): Promise<string[]> => {
  const lines: string[] = []
  const graph = wholeGraph(store)
  const sorted = (properties: object) => Object.entries(properties).sort(([a], [b]) => (a < b ? -1 : 1))
  for await (const { key, properties } of graph.nodes()) lines.push(JSON.stringify([key, sorted(properties)]))
  for await (const { type, from, to, properties } of graph.relationships())
    lines.push(JSON.stringify([from.key, type, to.key, sorted(properties)]))
  return lines.sort()
}

async function apply(library: Library, store: GraphStore, edit: Edit, identity: IdentityFile): Promise<void> {
  const at = (name: string) => join(library.folder, name)
  if (edit.kind === 'write') await library.write(edit.document.name, edit.document.text)
  else if (edit.kind === 'remove') await library.remove(edit.name).catch(() => undefined)
  else if (edit.kind === 'copy') await copyFile(at(edit.name), at(edit.to)).catch(() => undefined)
  else if (edit.kind === 'records') await enrich(store, edit, identity)
  else if (edit.kind === 'edit') {
    const text = await readFile(at(edit.name), 'utf8').catch(() => null)
    if (text !== null) await library.write(edit.name, revised(edit.name, text, edit))
  } else {
    const { batch, below } = edit
    await importLibrary(store, { paths: [at(below)], identity, prune: true, batch }).catch(error => {
      // A path that is not there, and from which nothing was ever imported.
      if (!messageOf(error).startsWith('There is no file or folder')) throw error
    })
  }
}

/** When the document about people comes. */
const half = (edits: readonly Edit[]): number => Math.floor(edits.length / 2)

/** What a report says of the whole library. */
async function reportedBy(store: GraphStore) {
  const report = await store.report()
  const { merges, unsure, uncertain, rules, links, stats } = report ?? {}
  return { merges, unsure, uncertain, rules, links, stats }
}

interface Imported {
  content: ContentHash
  lines: string[]
  report: Awaited<ReturnType<typeof reportedBy>>
}

/** Imports the last state of the library at once, into a new store, and then what services say in the `enriched` one. */
async function importedAtOnce(
  edits: readonly Edit[],
  identity: IdentityFile,
  enriched: GraphStore,
): Promise<Imported> {
  const library = await Library.create()
  const { store } = library
  try {
    for (const [index, edit] of edits.entries()) {
      if (index === half(edits)) await library.write(PEOPLE.name, PEOPLE.text)
      if (edit.kind !== 'import' && edit.kind !== 'records') await apply(library, store, edit, identity)
    }
    await library.import({ identity })
    await giveRecords(enriched, store, identity)
    const content = await contentHashOf(wholeGraph(store))
    return { content, lines: await linesOf(store), report: await reportedBy(store) }
  } finally {
    await library.destroy()
  }
}

/**
 * However documents come, are edited and go, in whatever imports and batches: the graph is that of one import of what
 * is there in the end, down to the last property, and so is what the report says of it.
 * @param open opens an empty store; by default, that of the library
 */
export async function sameGraphInAnyOrder(
  options: fc.Parameters<[Edit[], number]> & {
    most: number
    identity?: IdentityFile
    /** Imports after each edit. */
    each?: boolean
    open?: () => Promise<GraphStore>
  },
): Promise<void> {
  const { most, open, identity = NO_IDENTITY, each = false, ...parameters } = options
  const property = fc.asyncProperty(history(most), fc.constantFrom(...BATCHES), async (edits, batch) => {
    const library = await Library.create()
    const store = (await open?.()) ?? library.store
    try {
      for (const [index, edit] of edits.entries()) {
        if (index === half(edits)) await library.write(PEOPLE.name, PEOPLE.text)
        await apply(library, store, edit, identity)
        if (each) await apply(library, store, { kind: 'import', batch, below: '' }, identity)
      }
      await apply(library, store, { kind: 'import', batch, below: '' }, identity)
      const once = await importedAtOnce(edits, identity, store)
      if ((await contentHashOf(wholeGraph(store))).hash !== once.content.hash)
        expect(await linesOf(store)).toEqual(once.lines)
      expect(await contentHashOf(wholeGraph(store))).toEqual(once.content)
      expect(await reportedBy(store)).toEqual(once.report)
      const again = { paths: [library.folder], identity, prune: true }
      expect((await importLibrary(store, again)).generation).toBeNull()
    } finally {
      if (open) await store.close()
      await library.destroy()
    }
  })
  await fc.assert(property, { endOnFailure: true, ...parameters })
}
