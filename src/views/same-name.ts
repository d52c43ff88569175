import type { Queries } from '../store/store.ts'
import { LOOKUP_LIMITS } from './name-nodes.ts'

/** Another author with the same name. */
export interface SameName {
  key: string
  papers: number
}

/** Finds authors who share a name but are considered different people, as nothing connects their papers. */
export async function readSameNames(store: Queries, key: string, name: string): Promise<SameName[]> {
  const cypher = `MATCH (a:Author {name: $name}) WHERE a.key <> $key
    RETURN a.key AS key, a.papers AS papers ORDER BY papers DESC, key`
  const { rows } = await store.query(cypher, { key, name }, LOOKUP_LIMITS, 'lookup')
  return rows.map(([other, papers]) => ({ key: String(other), papers: Number(papers) }))
}
