import type { LinkBetween } from './connection.ts'

/** In the order of the nodes. */
export const byEnds = (a: LinkBetween, b: LinkBetween): number =>
  a.source - b.source || a.target - b.target || a.type.localeCompare(b.type)
