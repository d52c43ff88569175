import type { Command } from 'commander'
import { readConnection } from '../../views/connection.ts'
import { readSameNames } from '../../views/same-name.ts'
import { connectionText, nodeText } from '../explain-text.ts'
import { findNode } from '../find-node.ts'
import { examples } from '../help.ts'
import { requireState } from '../nothing-yet.ts'
import { printText } from '../output.ts'
import { withStore } from '../session.ts'

export const defineExplain = (command: Command): Command =>
  command
    .addHelpText(
      'after',
      examples(
        'paperweave explain arxiv:2403.08763',
        'paperweave explain "Attention Is All You Need"',
        'paperweave explain arxiv:2403.08763 model:phenaki',
        'paperweave explain author:kaiming-he author:ross-girshick    the papers they share',
      ),
    )
    .action(async (first: string, second: string | undefined) => {
      await withStore(command, async (store, settings) => {
        await requireState(store)
        const one = await findNode(store, settings, first)
        const { key, label, name } = one
        const other = second === undefined ? null : await findNode(store, settings, second)
        const lines = other
          ? connectionText(one, other, await readConnection(store, key, other.key))
          : nodeText(one, label === 'Author' ? await readSameNames(store, key, name) : [])
        await printText(lines.join('\n'))
      })
    })
