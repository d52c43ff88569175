import type { FilledCount } from '../enrich/filled-counts.ts'
import type { LinkCount, ServiceReport } from '../graph/library.ts'
import { SERVICE_NAMES, SERVICES, type ServiceName } from '../graph/services.ts'
import { referenceRule } from '../link/rules.ts'
import { count } from './count.ts'

/** What came of asking each service. */
export const servicesText = (reports: readonly ServiceReport[]): string[] =>
  reports.flatMap(({ service, asked, known, failure }) => [
    `${SERVICES[service].name} knows ${known.toLocaleString('en')} of ${count(asked, 'paper')}`,
    ...(failure === undefined ? [] : [`  It failed: ${failure}`]),
  ])

/** How many papers cite another one because a service lists it. */
function citations(service: ServiceName, links: readonly LinkCount[]): string[] {
  const rule = referenceRule(service)?.rule
  const found = links.find(link => link.rule === rule)
  return found ? [`citations between papers (${found.count.toLocaleString('en')})`] : []
}

/** What the graph has from services, one line for each of them. */
export function filledText(counts: readonly FilledCount[], links: readonly LinkCount[] = []): string[] {
  return SERVICE_NAMES.flatMap(service => {
    const own = counts.filter(one => one.service === service)
    const values = own.map(({ what, papers }) => `${what} (${papers.toLocaleString('en')})`)
    const all = [...values, ...citations(service, links)]
    return all.length === 0 ? [] : [`From ${SERVICES[service].name}: ${all.join(', ')}`]
  })
}
