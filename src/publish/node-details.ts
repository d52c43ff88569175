import { LABEL_TABLE, type LabelRow } from '../graph/labels.ts'
import type { NodeDetails, NodeLink } from '../graph/node-details.ts'
import type { Label } from '../graph/schema.ts'
import { type End, endsOf, isOrdered } from '../views/ends.ts'
import { NOTHING_SAID, toDetails } from '../views/node-details.ts'
import { saidAtEnd } from '../views/node-links.ts'
import { saidBy } from '../views/said-of-paper.ts'
import type { WholeLink, WholeNode } from './whole-graph.ts'

const row = (label: Label): LabelRow => LABEL_TABLE[label]

const byKey = (a: WholeNode, b: WholeNode): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)

/** The newest first, or the heaviest where there are no dates. */
function byRank(label: Label): (a: WholeNode, b: WholeNode) => number {
  const { date, weight } = row(label)
  if (date !== null) {
    const dateOf = ({ properties }: WholeNode) => String(properties[date] ?? '')
    return (a, b) => (dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : byKey(a, b))
  }
  const weightOf = ({ properties }: WholeNode) => Number((weight !== null && properties[weight]) || 0)
  return (a, b) => weightOf(b) - weightOf(a) || byKey(a, b)
}

const positionOf = ({ properties }: WholeLink): number =>
  typeof properties.position === 'number' ? properties.position : Infinity

/** The links at one end, in the order in which a store gives them. */
function linksAt({ links }: WholeNode, end: End): WholeLink[] {
  const { type, direction, other } = end
  const found = links.filter(
    link => link.type === type && link.direction === direction && link.other.label === other,
  )
  if (isOrdered(end)) return found.sort((a, b) => positionOf(a) - positionOf(b) || byKey(a.other, b.other))
  const compare = byRank(other)
  return found.sort((a, b) => compare(a.other, b.other))
}

function toLink({ type, direction, other, properties }: WholeLink): NodeLink {
  const property = row(other.label).date
  const date = property === null ? null : other.properties[property]
  return {
    type,
    direction,
    other: {
      key: other.key,
      label: other.label,
      name: other.name,
      ...(typeof date === 'string' && { date }),
    },
    ...saidAtEnd(direction, { properties }),
  }
}

/** The digests of a paper, the newest first, as far as they are listed. */
const digestsOf = (node: WholeNode, most: number) =>
  linksAt(node, { type: 'FEATURES', direction: 'in', other: 'Digest' })
    .slice(0, most)
    .map(({ other, properties }) => ({
      digest: { ...other.properties, key: other.key },
      features: properties,
    }))

/** The same as `readNodeDetails` of a graph in memory. @param most how many links of each kind */
export function detailsOf(node: WholeNode, most: number, mostDigests = most): NodeDetails {
  const found = endsOf(node.label).map(end => {
    const links = linksAt(node, end)
    return { end, links: links.slice(0, most).map(toLink), total: links.length }
  })
  const said = node.label === 'Paper' ? saidBy(digestsOf(node, mostDigests), node.properties) : NOTHING_SAID
  return toDetails(node, found, said)
}
