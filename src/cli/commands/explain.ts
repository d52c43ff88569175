import type { Command } from 'commander'
import { AppError } from '../../errors.ts'
import { textOfKey } from '../../graph/keys.ts'
import type { NodeDetails } from '../../graph/node-details.ts'
import type { GraphStore } from '../../store/store.ts'
import { readConnection } from '../../views/connection.ts'
import { readNodeDetails } from '../../views/node-details.ts'
import { readSameNames } from '../../views/same-name.ts'
import { connectionText, nodeText } from '../explain-text.ts'
import { examples } from '../help.ts'
import { requireState } from '../nothing-yet.ts'
import { printText } from '../output.ts'
import { withStore } from '../session.ts'

/** @throws NOT_FOUND with the way to its key */
async function nodeOf(store: GraphStore, key: string): Promise<NodeDetails> {
  try {
    return await readNodeDetails(store, key)
  } catch (cause) {
    if (!(cause instanceof AppError) || cause.code !== 'NOT_FOUND') throw cause
    const message = `There is no node "${key}". "paperweave search ${textOfKey(key)}" finds keys.`
    throw new AppError('NOT_FOUND', message, { cause })
  }
}

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
        await requireState(store)
        const one = await nodeOf(store, key)
        const lines =
          other === undefined
            ? nodeText(one, one.label === 'Author' ? await readSameNames(store, key, one.name) : [])
            : connectionText(one, await nodeOf(store, other), await readConnection(store, key, other))
        await printText(lines.join('\n'))
      })
    })
