import { createHash } from 'node:crypto'
import type { Parameters } from '../graph/table.ts'
import type { KeptMap } from '../scene/kept-scenes.ts'
import type { GraphStore } from '../store/store.ts'
import { PACKAGE_VERSION } from '../version.ts'
import type { CypherFile } from '../views/cypher-file.ts'
import { isDefault } from '../views/parameters.ts'

/** A view with the values of its parameters. */
export interface WantedView {
  file: CypherFile
  parameters: Parameters
  /** The keys of nodes whose neighbours are added, in this order. */
  expanded?: readonly string[]
}

/** How the scene of a view is kept; null for views that are not: they need parameters, or have other ones than usual. */
export function keptMapOf(
  { file, parameters }: WantedView,
  store: Pick<GraphStore, 'generation'>,
  generation: string,
): KeptMap | null {
  if (!isDefault(file, parameters)) return null
  const subject = [PACKAGE_VERSION, generation, file.cypher, file.total, file.omitted, parameters]
  const mark = createHash('sha256').update(JSON.stringify(subject)).digest('hex').slice(0, 16)
  return { view: file.name, mark, isCurrent: async () => (await store.generation()) === generation }
}
