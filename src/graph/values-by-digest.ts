import type { NodeDetails } from './node-details.ts'
import { FILLED, SERVICE_NAMES, type ServiceName } from './services.ts'

/** The values of a paper that one digest gives. */
export interface DigestValues {
  digest: string
  title: string
  line: number | null
  values: string[]
}

/** The values of a paper that one service gives. */
export interface ServiceValues {
  service: ServiceName
  values: string[]
}

/** Which services the values of a paper are from that no digest gives. */
export const valuesByService = ({ filled }: Pick<NodeDetails, 'filled'>): ServiceValues[] =>
  SERVICE_NAMES.flatMap(service => {
    const values = FILLED.filter(what => filled[what] === service)
    return values.length > 0 ? [{ service, values }] : []
  })

/** What the links to authors and topics are called among the values of a paper. */
const LINKED = { AUTHORED_BY: 'authors', TAGGED: 'topics' } as const

/** Which digests the values, authors and topics of a paper are from; the digest with its title comes first. */
export function valuesByDigest({ sources, links }: Pick<NodeDetails, 'sources' | 'links'>): DigestValues[] {
  const found = new Map<string, DigestValues>()
  for (const [name, source] of Object.entries(sources)) {
    const { digest, title, line } = source
    const known = found.get(digest)
    if (known) known.values.push(name)
    else found.set(digest, { digest, title, line, values: [name] })
  }
  for (const [type, name] of Object.entries(LINKED))
    for (const link of links.filter(({ type: own, direction }) => own === type && direction === 'out'))
      for (const digest of link.digests ?? []) {
        const known = found.get(digest)
        if (!known)
          found.set(digest, { digest, title: digest.replace(/^digest:/, ''), line: null, values: [name] })
        else if (!known.values.includes(name)) known.values.push(name)
      }
  return [...found.values()]
}
