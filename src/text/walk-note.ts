import type { Scene } from '../graph/scene.ts'
import type { Translator } from './translator.ts'

/** Why a graph shows no path, or that a shorter one may exist. Null where the graph says all. */
export function pathNote(
  { nodes, relationships, parameters, truncated }: Scene,
  { say }: Translator,
): string | null {
  if (nodes.key.length === 0) return null
  const [from, to] = [String(parameters.from), String(parameters.to)]
  if (from === to) return say('pathOneNode')
  const gone = [from, to].find(key => !nodes.key.includes(key))
  if (gone !== undefined) return say('gone', { key: gone })
  if (relationships.source.length > 0) return truncated && say('pathNotShortest')
  return say(truncated ? 'pathNotFound' : 'pathNone', { depth: Number(parameters.depth) })
}

/** What views that are walked say of their limit, in their own words. */
const NOTES: Partial<Record<string, (scene: Scene, translator: Translator) => string | null>> = {
  path: pathNote,
  similar: ({ truncated }, { say }) => truncated && say('similarMost', { count: truncated.limit }),
}

/**
 * What a view has to say beside its graph if it has words of its own for that; undefined if it has none.
 * @param walk as the file of the view declares it
 */
export const walkNote = (
  walk: string | null,
  scene: Scene,
  translator: Translator,
): string | null | undefined => NOTES[walk ?? '']?.(scene, translator)
