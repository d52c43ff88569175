import type { Label } from '../../src/graph/schema.ts'
import type { NodeLink } from '../api/client.ts'
import type { TextKey } from '../text/english.ts'

export interface LinkGroup {
  id: string
  title: TextKey
  links: NodeLink[]
}

const TITLES: Record<string, TextKey> = {
  'AUTHORED_BY out Author': 'authors',
  'AUTHORED_BY in Paper': 'papersBy',
  'TAGGED out Topic': 'topics',
  'TAGGED in Paper': 'papersTagged',
  'INTRODUCES out Model': 'modelsIntroduced',
  'INTRODUCES in Paper': 'introducedBy',
  'CITES out Model': 'modelsCited',
  'CITES out Paper': 'papersCited',
  'FEATURES out Paper': 'papersFeatured',
  'FEATURES in Digest': 'featuredIn',
}

function titleOf({ type, direction, other }: NodeLink, label: Label): TextKey {
  if (type === 'CITES' && direction === 'in') return label === 'Model' ? 'modelCitedBy' : 'citedBy'
  return TITLES[`${type} ${direction} ${other.label}`] ?? 'featuredIn'
}

const ORDER: TextKey[] = [
  'authors',
  'topics',
  'modelsIntroduced',
  'introducedBy',
  'modelsCited',
  'modelCitedBy',
  'papersCited',
  'citedBy',
  'papersFeatured',
  'papersBy',
  'papersTagged',
  'featuredIn',
]

/** Authors and entries in their order, all else newest first. */
const byPlace = (a: NodeLink, b: NodeLink): number =>
  a.direction === 'out' && a.position !== undefined && b.position !== undefined
    ? a.position - b.position
    : (b.other.date ?? '').localeCompare(a.other.date ?? '') || a.other.name.localeCompare(b.other.name)

/** The links of a node by what they mean, in the order in which people ask. */
export function groupLinks(label: Label, links: NodeLink[]): LinkGroup[] {
  const groups = new Map<TextKey, NodeLink[]>()
  for (const link of links) {
    const title = titleOf(link, label)
    groups.set(title, [...(groups.get(title) ?? []), link])
  }
  return ORDER.flatMap(title => {
    const group = groups.get(title)
    return group ? [{ id: title, title, links: group.toSorted(byPlace) }] : []
  })
}
