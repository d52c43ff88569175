import type { Label, RELATIONSHIPS } from '../../src/graph/schema.ts'
import type { PlainKey } from '../../src/text/texts.ts'
import type { NodeLink } from '../api/client.ts'

export interface LinkGroup {
  id: string
  /** What the links mean; null if the label they lead to says it all. */
  title: PlainKey | null
  label: Label
  links: NodeLink[]
}

type Row = (typeof RELATIONSHIPS)[number]
type KindOf<R> = R extends Row ? `${R['from']} ${R['type']} ${R['to']} ${NodeLink['direction']}` : never
/** A relationship as seen from one of its ends: `out` from its source, `in` from its target. */
type Kind = KindOf<Row>

/** What links mean, in the order of interest; links that aren't listed come last. */
const TITLES: { readonly [K in Kind]?: PlainKey | null } = {
  'Paper AUTHORED_BY Author out': null,
  'Paper TAGGED Topic out': null,
  'Paper INTRODUCES Model out': 'modelsIntroduced',
  'Paper INTRODUCES Model in': 'introducedBy',
  'Paper CITES Model out': 'modelsCited',
  'Paper CITES Model in': 'modelCitedBy',
  'Paper CITES Paper out': 'papersCited',
  'Paper CITES Paper in': 'citedBy',
  'Digest FEATURES Paper out': 'papersFeatured',
  'Paper TAGGED Topic in': 'papersTagged',
  'Digest FEATURES Paper in': 'featuredIn',
}
const ORDER: readonly string[] = Object.keys(TITLES)
const rankOf = (kind: string): number => (ORDER.includes(kind) ? ORDER.indexOf(kind) : ORDER.length)

function kindOf({ type, direction, other }: NodeLink, label: Label): string {
  const [from, to] = direction === 'out' ? [label, other.label] : [other.label, label]
  return `${from} ${type} ${to} ${direction}`
}

/** Authors and entries keep their order; everything else is sorted newest first. */
const byPosition = (a: NodeLink, b: NodeLink): number =>
  a.direction === 'out' && a.position !== undefined && b.position !== undefined
    ? a.position - b.position
    : (b.other.date ?? '').localeCompare(a.other.date ?? '') || a.other.name.localeCompare(b.other.name)

/** Groups the links of a node by meaning. */
export function groupLinks(label: Label, links: NodeLink[]): LinkGroup[] {
  const groups = new Map<string, LinkGroup>()
  for (const link of links) {
    const id = kindOf(link, label)
    const group = groups.get(id) ?? {
      id,
      title: TITLES[id as Kind] ?? null,
      label: link.other.label,
      links: [],
    }
    group.links.push(link)
    groups.set(id, group)
  }
  return [...groups.values()]
    .toSorted((a, b) => rankOf(a.id) - rankOf(b.id))
    .map(group => ({ ...group, links: group.links.toSorted(byPosition) }))
}
