import { type Command, program } from 'commander'
import { AppError } from '../../errors.ts'
import { type Connection, readConnection, type SharedNode } from '../../views/connection.ts'
import {
  type LinkEvidence,
  type NodeDetails,
  type NodeLink,
  readNodeDetails,
} from '../../views/node-details.ts'
import { readSameNames, type SameName } from '../../views/same-name.ts'
import { print } from '../output.ts'
import { withStore } from '../session.ts'

/** The proof of a link: the sentence, the rule that read it, the documents that say so. */
function proof(link: LinkEvidence, other: string): string[] {
  const rule = link.rule ? `rule ${link.rule}, confidence ${(link.confidence ?? 1).toFixed(2)}` : null
  const written = link.name && !link.evidence && link.name !== other ? `written as “${link.name}”` : null
  const field =
    link.field && link.start !== undefined ? `${link.field}, characters ${link.start}–${link.end}` : null
  const where = link.digests?.length ? `said in ${link.digests.join(', ')}` : null
  return [link.evidence ? `“${link.evidence}”` : null, written, rule, field, where].filter(
    line => line !== null,
  )
}

const indented = (lines: string[]): string[] => lines.map(line => `    ${line}`)

function linkText(link: NodeLink): string[] {
  const arrow = link.direction === 'out' ? `-[${link.type}]->` : `<-[${link.type}]-`
  return [`${arrow} ${link.other.name}  (${link.other.key})`, ...indented(proof(link, link.other.name))]
}

const sharedText = ({ key, name, date, links }: SharedNode): string[] => [
  `${name}  (${key})${date ? `  ${date}` : ''}`,
  ...links.flatMap(link => {
    const [first = '', ...rest] = proof(link, '')
    return indented([`${link.type}: ${first}`, ...rest.map(line => `  ${line}`)])
  }),
]

/** Other spellings, each with the rule by which it is the same. */
function aliasText({ properties: { aliases, aliasRules } }: NodeDetails): string[] {
  if (!Array.isArray(aliases) || aliases.length === 0) return []
  const rules = Array.isArray(aliasRules) ? aliasRules : []
  return ['', 'Also written', ...aliases.map((alias, index) => `  ${alias}  [${rules[index] ?? 'unknown'}]`)]
}

const headText = ({ label, name, key }: NodeDetails): string => `${label} ${name}  (${key})`

const sameNameText = (others: readonly SameName[]): string[] =>
  others.length === 0
    ? []
    : [
        '',
        'Others of this common name; no co-author joins them with this one',
        ...others.map(({ key, papers }) => `  ${key}  (${papers} papers)`),
      ]

function nodeText(details: NodeDetails, others: readonly SameName[]): string[] {
  const { links, totals, truncated } = details
  const all = Object.values(totals).reduce((sum, total) => sum + total, 0)
  const cut = truncated
    ? ['', `${links.length} of ${all} links are shown; name a second key for the others.`]
    : []
  return [
    headText(details),
    ...aliasText(details),
    ...sameNameText(others),
    '',
    ...links.flatMap(linkText),
    ...cut,
  ]
}

function connectionText(
  one: NodeDetails,
  other: NodeDetails,
  { links, shared, total }: Connection,
): string[] {
  if (links.length + total === 0)
    throw new AppError('NOT_FOUND', `Nothing links ${one.key} and ${other.key}, and they share nothing.`)
  const cut = shared.length < total ? [`… and ${total - shared.length} more`] : []
  const both = total > 0 ? ['', `Both are linked with (${total})`, ...shared.flatMap(sharedText), ...cut] : []
  const direct = links.length > 0 ? ['', ...links.flatMap(linkText)] : []
  return [headText(one), headText(other), ...direct, ...both]
}

export const explainCommand = (): Command =>
  program
    .createCommand('explain')
    .description('tell why nodes are linked: the sentence, the rule and the document of each link')
    .argument('<key>', 'a node, such as arxiv:2403.08763 or model:phenaki')
    .argument('[other]', 'only what links it to this node, and what both share')
    .addHelpText(
      'after',
      `
Other spellings of a node are listed with the rule by which they are the same.

Examples:
  paperweave explain arxiv:2403.08763
  paperweave explain arxiv:2403.08763 model:phenaki
  paperweave explain author:kaiming-he author:ross-girshick    the papers that they share`,
    )
    .action(async (key: string, other: string | undefined, _options: object, command: Command) => {
      await withStore(command, async store => {
        const one = await readNodeDetails(store, key)
        const lines =
          other === undefined
            ? nodeText(one, one.label === 'Author' ? await readSameNames(store, key, one.name) : [])
            : connectionText(
                one,
                await readNodeDetails(store, other),
                await readConnection(store, key, other),
              )
        await print(lines.join('\n'))
      })
    })
