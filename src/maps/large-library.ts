import type { Stats } from '../graph/library.ts'

/** Maps of libraries with more nodes than this are made in the background, never while somebody waits for an answer. */
export const LARGE = 20_000

export const nodesOf = ({ nodes }: Pick<Stats, 'nodes'>): number =>
  Object.values(nodes).reduce((sum, count) => sum + count, 0)
