import type { Label, RELATIONSHIPS } from '../../src/graph/schema.ts'
import type { PlainKey } from '../../src/text/texts.ts'
import type { NodeDetails, NodeLink } from '../api/client.ts'

export interface LinkGroup {
  id: string
  /** What the links mean; null if the label they lead to says it all. */
  title: PlainKey | null
  label: Label
  links: NodeLink[]
  /** How many there are, listed or not. */
  total: number
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

function kindOf({ type, direction, other }: NodeDetails['ends'][number], label: Label): string {
  const [from, to] = direction === 'out' ? [label, other] : [other, label]
  return `${from} ${type} ${to} ${direction}`
}

/** Authors and entries keep their order; everything else is sorted newest first. */
const byPosition = (a: NodeLink, b: NodeLink): number =>
  a.direction === 'out' && a.position !== undefined && b.position !== undefined
    ? a.position - b.position
    : (b.other.date ?? '').localeCompare(a.other.date ?? '') || a.other.name.localeCompare(b.other.name)

/** Groups the links of a node by meaning. */
export function groupLinks({
  label,
  links,
  ends,
}: Pick<NodeDetails, 'label' | 'links' | 'ends'>): LinkGroup[] {
  return ends
    .filter(({ total }) => total > 0)
    .map(end => {
      const id = kindOf(end, label)
      const own = links.filter(
        ({ type, direction, other }) =>
          type === end.type && direction === end.direction && other.label === end.other,
      )
      const title = TITLES[id as Kind] ?? null
      return { id, title, label: end.other, links: own.toSorted(byPosition), total: end.total }
    })
    .toSorted((a, b) => rankOf(a.id) - rankOf(b.id))
}
