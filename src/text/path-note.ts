import type { Scene } from '../graph/scene.ts'
import type { Translator } from './translator.ts'

/**
 * What the view of a path has to say beside its graph: why it shows no path, or that a shorter one may exist. Null where
 * the graph says all, and for other views.
 * @param walk as the file of the view declares it
 */
export function pathNote(
  walk: string | null,
  { nodes, relationships, parameters, truncated }: Scene,
  { say }: Translator,
): string | null {
  if (walk !== 'path' || nodes.key.length === 0) return null
  const [from, to] = [String(parameters.from), String(parameters.to)]
  if (from === to) return say('pathOneNode')
  const gone = [from, to].find(key => !nodes.key.includes(key))
  if (gone !== undefined) return say('gone', { key: gone })
  if (relationships.source.length > 0) return truncated && say('pathNotShortest')
  return say(truncated ? 'pathNotFound' : 'pathNone', { depth: Number(parameters.depth) })
}
