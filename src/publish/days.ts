import { isDay } from '../graph/is-day.ts'
import { LINKS_SHOWN } from '../graph/links-shown.ts'
import type { Day, ListedDay } from '../pages/day.ts'
import { detailsOf } from './node-details.ts'
import type { WholeGraph, WholeNode } from './whole-graph.ts'

/** The documents of each day that is known to the day, the earliest first. */
export type Documents = ReadonlyMap<string, readonly WholeNode[]>

export function documentsByDay(graph: WholeGraph): Documents {
  const days = new Map<string, WholeNode[]>()
  for (const node of graph.values()) {
    const { date } = node.properties
    if (node.label !== 'Digest' || typeof date !== 'string' || !isDay(date)) continue
    days.set(date, [...(days.get(date) ?? []), node])
  }
  return new Map([...days].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The papers of a digest in its order. */
export const papersIn = ({ links }: WholeNode): WholeNode[] =>
  links
    .filter(({ type, direction }) => type === 'FEATURES' && direction === 'out')
    .sort((a, b) => Number(a.properties.position ?? 0) - Number(b.properties.position ?? 0))
    .map(({ other }) => other)

export function readDay(documents: Documents, day: string, around: readonly string[]): Day {
  const at = around.indexOf(day)
  return {
    day,
    previous: around[at - 1] ?? null,
    next: around[at + 1] ?? null,
    digests: (documents.get(day) ?? []).map(digest => {
      const papers = papersIn(digest).map(paper => detailsOf(paper, LINKS_SHOWN.first))
      return { key: digest.key, title: digest.name, papers, total: papers.length }
    }),
  }
}

/** The newest first. */
export const listDays = (documents: Documents): ListedDay[] =>
  [...documents].map(([day, digests]) => ({ day, papers: digests.flatMap(papersIn).length })).reverse()
