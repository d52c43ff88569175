import type { z } from 'zod'
import type { Added } from '../../src/graph/added.ts'
import type { Charts } from '../../src/graph/charts.ts'
import type { Together } from '../../src/graph/connection.ts'
import type { NodeDetails } from '../../src/graph/node-details.ts'
import type { Related } from '../../src/graph/related.ts'
import type { RelatedTogether } from '../../src/graph/related-together.ts'
import type { Label } from '../../src/graph/schema.ts'
import type { SearchAnswer, SimilarAnswer } from '../../src/graph/search-answer.ts'
import type * as contract from '../../src/server/contract.ts'

/** What of a search is wanted besides the text. */
export interface SearchPart {
  limit: number
  offset?: number
  labels?: readonly Label[]
}

/** Where the pages have what they show from: a server, or a published folder. */
export interface Source {
  /** @returns also the paths of the pictures that there are; null where any can be made */
  files(): Promise<
    z.infer<typeof contract.Files> & { pictures: readonly string[] | null; isPrivate: boolean }
  >
  stats(): Promise<z.infer<typeof contract.Stats>>
  /** What is wrong although the graph can be read. */
  health(): Promise<Pick<z.infer<typeof contract.Health>, 'damage' | 'closedConsole'>>
  /** @param all as many links of each kind as there are, and not only the first */
  node(key: string, all: boolean, signal: AbortSignal): Promise<NodeDetails>
  /** What links nodes, and what they share. */
  together(keys: readonly string[], signal: AbortSignal): Promise<Together>
  /** What several nodes are related to through their papers. */
  relatedTogether(keys: readonly string[], signal: AbortSignal): Promise<RelatedTogether>
  /** What a node is related to. @param all as many of each kind as there are, and not only the first */
  related(key: string, all: boolean, signal: AbortSignal): Promise<Related>
  search(q: string, part: SearchPart, signal?: AbortSignal): Promise<SearchAnswer>
  similar(key: string, limit: number, signal: AbortSignal): Promise<SimilarAnswer>
  /** The bytes of a scene, as a body that arrives bit by bit. */
  scene(view: string, parameters: Record<string, string>, signal: AbortSignal): Promise<Response>
  /** The bytes of a mask. @param query of an address, as `filterQuery` writes it */
  mask(query: string, signal?: AbortSignal): Promise<Response>
  /** @param query the same */
  charts(query: string, signal: AbortSignal): Promise<Charts>
  /** What the last import added. */
  added(signal: AbortSignal): Promise<Added>
  overview(view: string, parameters: Record<string, string>, signal: AbortSignal): Promise<Response>
}
