import { LABELS } from '../../src/graph/schema.ts'
import { IndexBuilder } from '../../src/search/build-index.ts'
import { byLabelAndKey, type SearchDocument } from '../../src/search/document.ts'
import type { IndexFiles } from '../../src/search/index-part.ts'
import { IndexReader } from '../../src/search/index-reader.ts'
import type { IndexFile } from '../../src/search/shards.ts'

/** A document with what a test is about; the rest is empty. */
export const documentWith = (
  facts: Pick<SearchDocument, 'label' | 'key' | 'name'> & Partial<SearchDocument>,
): SearchDocument => ({
  aliases: [],
  papers: 1,
  date: '',
  ids: [],
  passages: [],
  links: [],
  people: [],
  ...facts,
})

/** All files of an index. */
export function filesOf(documents: readonly SearchDocument[]): IndexFile[] {
  const builder = new IndexBuilder()
  for (const document of [...documents].sort(byLabelAndKey(LABELS))) builder.add(document)
  return [...builder.finish()]
}

/** The files of an index, without a disk. */
export function memoryFiles(files: readonly IndexFile[]): IndexFiles & { asked: string[] } {
  const byName = new Map(files)
  const asked: string[] = []
  const read = async (name: string): Promise<Uint8Array> => {
    asked.push(name)
    const bytes = byName.get(name)
    if (!bytes) throw new Error(`There is no ${name}.`)
    return bytes
  }
  return {
    asked,
    read,
    readPart: async (name, start, length) => (await read(name)).slice(start, start + length),
  }
}

export const indexOf = (documents: readonly SearchDocument[]): Promise<IndexReader> =>
  IndexReader.open(memoryFiles(filesOf(documents)))
