import type { NodeRef, RelationshipRecord } from '../../graph/records.ts'
import { SERVICES, type ServiceName, type ServiceRecord } from '../../graph/services.ts'
import { arxivKey, paperKeyOf } from '../papers/paper-key.ts'
import { referenceRule } from '../rules.ts'

const ARXIV = 'arxiv:'
const DOI = 'doi:'

/** What papers are known by to those that cite them: an arXiv id or DOI as a key, or an id of the service. */
export function referenceKey(service: ServiceName, reference: string): string {
  if (reference.startsWith(ARXIV)) return arxivKey(reference.slice(ARXIV.length))
  if (reference.startsWith(DOI)) return paperKeyOf({ title: '', doi: reference.slice(DOI.length) })
  return `${service}:${reference}`
}

/** What a paper is known by, from what a service says of it. */
export const keysOfRecord = ({
  service,
  id,
  doi,
  arxivId,
}: Pick<ServiceRecord, 'service' | 'id' | 'doi' | 'arxivId'>): string[] => [
  referenceKey(service, id),
  ...(doi ? [referenceKey(service, `${DOI}${doi}`)] : []),
  ...(arxivId ? [arxivKey(arxivId)] : []),
]

/** What a service lists the works under that a paper cites, if that makes links. */
export const referencesOf = ({
  service,
  references,
}: Pick<ServiceRecord, 'service' | 'references'>): string[] =>
  referenceRule(service) ? references.map(reference => referenceKey(service, reference)) : []

/** The papers of the library that a paper cites according to services, each once. */
export function citedPapers(
  from: NodeRef,
  records: readonly ServiceRecord[],
  paperOf: (key: string) => string | null,
): RelationshipRecord[] {
  const cited = new Map<string, RelationshipRecord>()
  for (const { service, id, references } of records) {
    const by = referenceRule(service)
    if (!by) continue
    for (const reference of references) {
      const key = paperOf(referenceKey(service, reference))
      if (key === null || key === from.key || cited.has(key)) continue
      const evidence = `${SERVICES[service].name} lists ${reference} among the references of ${id}.`
      const properties = { evidence, name: reference, ...by, service }
      cited.set(key, { type: 'CITES', from, to: { label: 'Paper', key }, properties })
    }
  }
  return [...cited.values()]
}
