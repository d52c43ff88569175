import { z } from 'zod'
import { RELATED, type Related } from './related.ts'
import { LABELS } from './schema.ts'

const Shared = z.object({
  key: z.string(),
  name: z.string(),
  sharers: z
    .array(
      z.object({
        node: z.number().int().meta({ description: 'Which of the nodes, counted from 0' }),
        papers: z.number().int().meta({ description: 'How many of its papers relate it' }),
      }),
    )
    .meta({ description: 'Those of the nodes that are related to it' }),
})

/** What several nodes are related to through their papers: the topics of two authors, the people of two topics. */
export const RelatedTogether = z.object({
  groups: z.array(
    z.object({
      kind: z.enum(RELATED.map(({ kind }) => kind)),
      label: z.enum(LABELS),
      nodes: z
        .array(Shared)
        .meta({ description: 'What most of them share first, then that with most papers' }),
      total: z.number().int().meta({ description: 'How many there are, listed or not' }),
    }),
  ),
})
export type RelatedTogether = z.infer<typeof RelatedTogether>
export type RelatedGroup = RelatedTogether['groups'][number]

/** How many of a kind are listed. */
export const MOST_RELATED = 60

const papersOf = ({ sharers }: RelatedGroup['nodes'][number]): number =>
  sharers.reduce((sum, { papers }) => sum + papers, 0)

/** The same as a server says, from what each of the nodes is related to. @param keys of the nodes */
export function shareRelated(keys: readonly string[], related: readonly Related[]): RelatedTogether {
  const groups = RELATED.map(({ kind, from, to }): RelatedGroup => {
    const found = new Map<string, RelatedGroup['nodes'][number]>()
    for (const [node, { groups: own }] of related.entries())
      for (const { key, name, papers } of own.find(group => group.kind === kind)?.nodes ?? []) {
        const known = found.get(key) ?? { key, name, sharers: [] }
        known.sharers.push({ node, papers })
        found.set(key, known)
      }
    const nodes = [...found.values()]
      .filter(({ key, sharers }) => sharers.length > 1 && !(from === to && keys.includes(key)))
      .sort(
        (a, b) =>
          b.sharers.length - a.sharers.length || papersOf(b) - papersOf(a) || (a.name < b.name ? -1 : 1),
      )
    return { kind, label: to, nodes: nodes.slice(0, MOST_RELATED), total: nodes.length }
  })
  return { groups: groups.filter(({ total }) => total > 0) }
}
