import { NameIndex } from '../../src/graph/name-index.ts'
import type { Label } from '../../src/graph/schema.ts'
import type { PublishedName } from '../../src/published/library.ts'

/** The search of a published folder: the same as that of a server, over names that the folder holds. */
export function readNames(names: readonly PublishedName[]): NameIndex {
  const index = new NameIndex()
  for (const [label, key, name, papers, ...aliases] of names)
    index.add({ label: label as Label, key, name, papers, aliases })
  return index
}
