import type { GraphStore } from '../store/store.ts'
import { VIEW_LIMITS } from './name-nodes.ts'

/** Somebody of the same name who is taken for another person. */
export interface SameName {
  key: string
  papers: number
}

/** The other authors that are shown under the name of one: nothing joins their papers with those of the one. */
export async function readSameNames(store: GraphStore, key: string, name: string): Promise<SameName[]> {
  const cypher = `MATCH (a:Author {name: $name}) WHERE a.key <> $key
    RETURN a.key AS key, a.papers AS papers ORDER BY papers DESC, key`
  const { rows } = await store.query(cypher, { key, name }, VIEW_LIMITS, 'view')
  return rows.map(([other, papers]) => ({ key: String(other), papers: Number(papers) }))
}
