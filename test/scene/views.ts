import fc from 'fast-check'
import type { GraphView, ViewNode, ViewRelationship } from '../../src/graph/graph-view.ts'
import { LABELS, VIEW_TYPES } from '../../src/graph/schema.ts'

/** Any view: nodes of all labels and any relationships between them, including loops and parallel ones. */
export const anyView: fc.Arbitrary<GraphView> = fc.integer({ min: 0, max: 40 }).chain(count =>
  fc.record({
    view: fc.string(),
    parameters: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.constant(null))),
    nodes: fc.array(node, { minLength: count, maxLength: count }).map(nodes => nodes.map(numbered)),
    relationships: count === 0 ? fc.constant([]) : fc.array(relationshipAmong(count), { maxLength: 120 }),
    truncated: fc.constant(null),
    omitted: fc.constant(null),
  }),
)

const node = fc.record({
  label: fc.constantFrom(...LABELS),
  name: fc.string({ unit: 'grapheme' }),
  weight: fc.integer({ min: 0, max: 500 }),
  date: fc.constantFrom('2024-05-06', '1969-12-31', '2031-01-01'),
})

const numbered = (given: Omit<ViewNode, 'key'>, index: number): ViewNode => ({
  ...given,
  key: `title:${index}`,
})

const relationshipAmong = (count: number): fc.Arbitrary<ViewRelationship> => {
  const end = fc.integer({ min: 0, max: count - 1 })
  const weight = fc.integer({ min: 1, max: 20 })
  return fc.record({ type: fc.constantFrom(...VIEW_TYPES), source: end, target: end, weight })
}

/**
 * Groups of papers that share a topic and an author. The first paper of each cites one of the previous group. It is
 * obvious what the communities are.
 */
export function groupedView(groups: number, papers: number): GraphView {
  const nodes: ViewNode[] = []
  const relationships: ViewRelationship[] = []
  const add = (label: ViewNode['label'], key: string, weight: number): number =>
    nodes.push({ key, label, name: key.slice(key.indexOf(':') + 1), weight }) - 1
  const link = (type: ViewRelationship['type'], source: number, target: number) =>
    relationships.push({ type, source, target, weight: 1 })
  for (let group = 0; group < groups; group += 1) {
    const topic = add('Topic', `topic:group-${group}`, papers)
    const author = add('Author', `author:lead-${group}`, papers)
    for (let number = 0; number < papers; number += 1) {
      const paper = add('Paper', `title:paper-${group}-${number}`, 3)
      link('TAGGED', paper, topic)
      link('AUTHORED_BY', paper, author)
      if (number === 0 && group > 0) link('CITES', paper, topic - papers)
    }
  }
  return { view: 'library', parameters: {}, nodes, relationships, truncated: null, omitted: null }
}
