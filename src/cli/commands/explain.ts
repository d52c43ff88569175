import type { Command } from 'commander'
import { readConnection } from '../../views/connection.ts'
import { readNodeDetails } from '../../views/node-details.ts'
import { readSameNames } from '../../views/same-name.ts'
import { connectionText, nodeText } from '../explain-text.ts'
import { examples } from '../help.ts'
import { printText } from '../output.ts'
import { withStore } from '../session.ts'

export const defineExplain = (command: Command): Command =>
  command
    .addHelpText(
      'after',
      examples(
        'paperweave explain arxiv:2403.08763',
        'paperweave explain arxiv:2403.08763 model:phenaki',
        'paperweave explain author:kaiming-he author:ross-girshick    the papers they share',
      ),
    )
    .action(async (key: string, other: string | undefined) => {
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
        await printText(lines.join('\n'))
      })
    })
