import type { NodeRef } from '../graph/records.ts'
import type { Catalog } from './catalog.ts'
import type { Evidence } from './find-links.ts'

export interface StrongestLink {
  link: Evidence
  to: NodeRef
  /** The name of the target. */
  name: string
  /** Every digest that supports the link. */
  digests: string[]
}

/** Introducing a model beats citing it; after that, the more certain evidence wins, and then the earlier. */
const stronger = (a: Evidence, b: Evidence): boolean =>
  a.type === b.type ? a.confidence > b.confidence : a.type === 'INTRODUCES'

/** One link to each target, with the strongest evidence for it, in the order of first mention. */
export function strongestLinks(found: readonly Evidence[], catalog: Catalog): StrongestLink[] {
  const best = new Map<string, Omit<StrongestLink, 'digests'> & { digests: Set<string> }>()
  for (const link of found) {
    const { key, name } =
      link.kind === 'Model' ? catalog.model(link.target, link.name) : { key: link.target, name: link.target }
    const known = best.get(`${link.kind} ${key}`)
    if (!known) {
      best.set(`${link.kind} ${key}`, {
        link,
        to: { label: link.kind, key },
        name,
        digests: new Set([link.digest]),
      })
      continue
    }
    if (stronger(link, known.link)) known.link = link
    known.digests.add(link.digest)
  }
  return [...best.values()].map(one => ({ ...one, digests: [...one.digests].sort() }))
}
