import type { Label, RELATIONSHIPS } from '../../src/graph/schema.ts'
import type { PlainKey } from '../../src/text/texts.ts'
import type { NodeLink } from '../api/client.ts'

export interface LinkGroup {
  id: string
  title: PlainKey
  links: NodeLink[]
}

type Row = (typeof RELATIONSHIPS)[number]
type KindOf<R> = R extends Row ? `${R['from']} ${R['type']} ${R['to']} ${NodeLink['direction']}` : never
/** A relationship as it is seen from one of its ends: `out` from the first, `in` from the second. */
type Kind = KindOf<Row>

/** What the links of a node mean, in the order in which people ask. */
const TITLES: Record<Kind, PlainKey> = {
  'Paper AUTHORED_BY Author out': 'authors',
  'Paper TAGGED Topic out': 'topics',
  'Paper INTRODUCES Model out': 'modelsIntroduced',
  'Paper INTRODUCES Model in': 'introducedBy',
  'Paper CITES Model out': 'modelsCited',
  'Paper CITES Model in': 'modelCitedBy',
  'Paper CITES Paper out': 'papersCited',
  'Paper CITES Paper in': 'citedBy',
  'Digest FEATURES Paper out': 'papersFeatured',
  'Paper AUTHORED_BY Author in': 'papersBy',
  'Paper TAGGED Topic in': 'papersTagged',
  'Digest FEATURES Paper in': 'featuredIn',
}

function kindOf({ type, direction, other }: NodeLink, label: Label): string {
  const [from, to] = direction === 'out' ? [label, other.label] : [other.label, label]
  return `${from} ${type} ${to} ${direction}`
}

/** Authors and entries in their order, all else newest first. */
const byPlace = (a: NodeLink, b: NodeLink): number =>
  a.direction === 'out' && a.position !== undefined && b.position !== undefined
    ? a.position - b.position
    : (b.other.date ?? '').localeCompare(a.other.date ?? '') || a.other.name.localeCompare(b.other.name)

/** The links of a node by what they mean. */
export function groupLinks(label: Label, links: NodeLink[]): LinkGroup[] {
  const groups = new Map<string, NodeLink[]>()
  for (const link of links) {
    const kind = kindOf(link, label)
    groups.set(kind, [...(groups.get(kind) ?? []), link])
  }
  return Object.entries(TITLES).flatMap(([kind, title]) => {
    const group = groups.get(kind)
    return group ? [{ id: kind, title, links: group.toSorted(byPlace) }] : []
  })
}
