import type { Scene } from './scene.ts'

const NONE: ReadonlySet<number> = new Set()

/** The nodes of a scene that have some keys, as indexes. Keys that it lacks are left out. They are few: a table of all takes longer. */
export function nodesWith(
  { nodes }: { nodes: Pick<Scene['nodes'], 'key'> },
  keys: readonly string[],
): ReadonlySet<number> {
  if (keys.length === 0) return NONE
  return new Set(keys.map(key => nodes.key.indexOf(key)).filter(node => node >= 0))
}
