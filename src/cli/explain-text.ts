import { AppError } from '../errors.ts'
import type { Connection, SharedNode } from '../graph/connection.ts'
import type { LinkEvidence, NodeDetails, NodeLink } from '../graph/node-details.ts'
import { SERVICES } from '../graph/services.ts'
import { valuesByDigest, valuesByService } from '../graph/values-by-digest.ts'
import type { SameName } from '../views/same-name.ts'
import { count } from './count.ts'

/** Why a link is there: the sentence, the rule that found it, the documents. `shown` is the name printed beside it. */
function proof(link: LinkEvidence, shown: string): string[] {
  const rule = link.rule ? `rule ${link.rule}, confidence ${(link.confidence ?? 1).toFixed(2)}` : null
  const written = link.name && !link.evidence && link.name !== shown ? `written as “${link.name}”` : null
  const field =
    link.field && link.start !== undefined ? `${link.field}, characters ${link.start}–${link.end}` : null
  const places = link.affiliations ? `works at ${link.affiliations.join('; ')}` : null
  const quote = link.evidence ? `“${link.evidence}”` : null
  return [quote, written, rule, field, places, whereSaid(link)].filter(line => line !== null)
}

function whereSaid({ digests, service }: LinkEvidence): string | null {
  if (service) return `said by ${SERVICES[service].name}`
  return digests?.length ? `said in ${digests.join(', ')}` : null
}

const indented = (lines: string[]): string[] => lines.map(line => `    ${line}`)

/** A link of a node. Documents may spell the author, topic or model at its end in another way than we do. */
function linkText(link: NodeLink, own: string): string[] {
  const out = link.direction === 'out'
  const arrow = out ? `-[${link.type}]->` : `<-[${link.type}]-`
  const shown = out ? link.other.name : own
  return [`${arrow} ${link.other.name}  (${link.other.key})`, ...indented(proof(link, shown))]
}

/** A node that two others are both linked to, with the reason for each link. */
const sharedText = ({ key, name, date, links }: SharedNode, ends: string[]): string[] => [
  `${name}  (${key})${date ? `  ${date}` : ''}`,
  ...links.flatMap((link, index) => {
    const end = ends[index] ?? ''
    return indented([`${link.type} ${end}`, ...indented(proof(link, end))])
  }),
]

/** Other spellings, each with the rule that merged it. */
function aliasText({ properties: { aliases, aliasRules } }: NodeDetails): string[] {
  if (!Array.isArray(aliases) || aliases.length === 0) return []
  const rules = Array.isArray(aliasRules) ? aliasRules : []
  return ['', 'Also written', ...aliases.map((alias, index) => `  ${alias}  [${rules[index] ?? 'unknown'}]`)]
}

const headText = ({ label, name, key }: NodeDetails): string => `${label} ${name}  (${key})`

/** Which documents the values of a paper are from. */
function originText(details: NodeDetails): string[] {
  const origins = valuesByDigest(details)
  const services = valuesByService(details)
  if (origins.length + services.length === 0) return []
  const lines = origins.map(
    ({ digest, line, values }) =>
      `  ${values.join(', ')} from ${digest}${line === null ? '' : `, line ${line}`}`,
  )
  const filled = services.map(
    ({ service, values }) => `  ${values.join(', ')} from ${SERVICES[service].name}`,
  )
  return ['', 'Where this comes from', ...lines, ...filled]
}

const sameNameText = (others: readonly SameName[]): string[] =>
  others.length === 0
    ? []
    : [
        '',
        'Other people with this common name; no shared co-author connects them with this one',
        ...others.map(({ key, papers }) => `  ${key}  (${count(papers, 'paper')})`),
      ]

/** All links of a node, its other spellings, and other people of the same name. */
export function nodeText(details: NodeDetails, others: readonly SameName[]): string[] {
  const { links, totals, truncated } = details
  const all = Object.values(totals).reduce((sum, total) => sum + total, 0)
  const cut = truncated
    ? [
        '',
        `The first ${links.length} of ${count(all, 'link')}. To see another link, name the key at its other end as well.`,
      ]
    : []
  return [
    headText(details),
    ...aliasText(details),
    ...originText(details),
    ...sameNameText(others),
    '',
    ...links.flatMap(link => linkText(link, details.name)),
    ...cut,
  ]
}

/** What links two nodes and what they share. @throws NOT_FOUND if there is neither */
export function connectionText(
  one: NodeDetails,
  other: NodeDetails,
  { links, shared, total }: Connection,
): string[] {
  if (links.length + total === 0)
    throw new AppError('NOT_FOUND', `Nothing links ${one.key} and ${other.key}, and they share nothing.`)
  const cut = shared.length < total ? [`… and ${total - shared.length} more`] : []
  const both =
    total > 0
      ? [
          '',
          `Linked to both (${total})`,
          ...shared.flatMap(node => sharedText(node, [one.name, other.name])),
          ...cut,
        ]
      : []
  const direct = links.length > 0 ? ['', ...links.flatMap(link => linkText(link, one.name))] : []
  return [headText(one), headText(other), ...direct, ...both]
}
