import { type Command, program } from 'commander'
import { AppError } from '../../errors.ts'
import { type NodeDetails, readNodeDetails } from '../../views/node-details.ts'
import { examples } from '../help.ts'
import { print } from '../output.ts'
import { withStore } from '../session.ts'

type Link = NodeDetails['links'][number]

/** A link with its proof: the sentence, the rule that read it, the documents that say so. */
function linkText(link: Link): string {
  const arrow = link.direction === 'out' ? `-[${link.type}]->` : `<-[${link.type}]-`
  const rule = link.rule ? `rule ${link.rule}, confidence ${(link.confidence ?? 1).toFixed(2)}` : null
  const where = link.digests?.length ? `said in ${link.digests.join(', ')}` : null
  return [
    `${arrow} ${link.other.name}  (${link.other.key})`,
    ...(link.evidence ? [`    “${link.evidence}”`] : []),
    ...[rule, where].filter(line => line !== null).map(line => `    ${line}`),
  ].join('\n')
}

export const explainCommand = (): Command =>
  program
    .createCommand('explain')
    .description('tell why nodes are linked: the sentence, the rule and the document of each link')
    .argument('<key>', 'a node, such as arxiv:2403.08763 or model:phenaki')
    .argument('[other]', 'only the links to this node')
    .addHelpText(
      'after',
      examples('paperweave explain arxiv:2403.08763', 'paperweave explain arxiv:2403.08763 model:chinchilla'),
    )
    .action(async (key: string, other: string | undefined, _options: object, command: Command) => {
      await withStore(command, async store => {
        const details = await readNodeDetails(store, key)
        const links = details.links.filter(link => other === undefined || link.other.key === other)
        if (other !== undefined && links.length === 0)
          throw new AppError('NOT_FOUND', `Nothing links ${key} and ${other}.`)
        const cut =
          details.truncated && other === undefined ? ['', 'There are more links than are shown.'] : []
        await print(
          [`${details.label} ${details.name}  (${details.key})`, '', ...links.map(linkText), ...cut].join(
            '\n',
          ),
        )
      })
    })
