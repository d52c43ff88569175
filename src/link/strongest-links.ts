import type { NodeRef } from '../graph/records.ts'
import type { Catalog } from './catalog.ts'
import type { Evidence } from './find-links.ts'

export interface StrongestLink {
  link: Evidence
  to: NodeRef
  /** The name of what is linked. */
  name: string
  /** Every digest that gives reason for the link. */
  digests: string[]
}

/** A paper that introduces a model does not cite it; then the more certain evidence, then the earlier. */
const stronger = (a: Evidence, b: Evidence): boolean =>
  a.type === b.type ? a.confidence > b.confidence : a.type === 'INTRODUCES'

/** One link to each target: the most certain of all that speak of it, in the order of first mention. */
export function strongestLinks(found: readonly Evidence[], catalog: Catalog): StrongestLink[] {
  const best = new Map<string, StrongestLink>()
  for (const link of found) {
    const { key, name } =
      link.kind === 'Model' ? catalog.model(link.target, link.name) : { key: link.target, name: link.target }
    const known = best.get(`${link.kind} ${key}`)
    if (!known) {
      best.set(`${link.kind} ${key}`, { link, to: { label: link.kind, key }, name, digests: [link.digest] })
      continue
    }
    if (stronger(link, known.link)) known.link = link
    if (!known.digests.includes(link.digest)) known.digests.push(link.digest)
  }
  return [...best.values()].map(one => ({ ...one, digests: one.digests.sort() }))
}
