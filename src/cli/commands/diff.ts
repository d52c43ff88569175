import type { Command } from 'commander'
import { compareStates } from '../../difference/compare-states.ts'
import { AppError } from '../../errors.ts'
import type { Difference } from '../../graph/difference.ts'
import { stateBefore } from '../../graph/library.ts'
import { jsonOf } from '../../graph/writable.ts'
import type { GraphStore } from '../../store/store.ts'
import { differenceText } from '../difference-text.ts'
import { examples } from '../help.ts'
import { nothingYet } from '../nothing-yet.ts'
import { print, printText } from '../output.ts'
import { SHOWN } from '../report-text.ts'
import { withStore } from '../session.ts'

/** The id of the current state, and of the one before it if there is one. */
async function newest(store: GraphStore): Promise<{ current: string; before: string | undefined }> {
  const states = await store.history()
  const current = states.find(state => state.current)
  if (!current) throw nothingYet()
  return { current: current.id, before: stateBefore(states)?.id }
}

const sameState = (id: string): AppError =>
  new AppError(
    'INVALID',
    `There is nothing to compare: both states are "${id}". Name two that "paperweave history" lists.`,
  )

async function compare(
  store: GraphStore,
  first: string | undefined,
  second: string | undefined,
  most: number | undefined,
): Promise<Difference> {
  const { current, before } = await newest(store)
  const after = await store.openGeneration(second ?? current)
  try {
    const earlier = first ?? before
    if (earlier === undefined)
      throw new AppError('NOT_FOUND', 'There is no earlier state to compare the current one with.')
    if (earlier === after.generation.id) throw sameState(earlier)
    const opened = await store.openGeneration(earlier)
    try {
      return await compareStates(opened, after, most)
    } finally {
      opened.close()
    }
  } finally {
    after.close()
  }
}

export const defineDiff = (command: Command): Command =>
  command
    .option('--all', 'list everything, not only the start of each list', false)
    .option('--json', 'as JSON, with everything', false)
    .addHelpText(
      'after',
      examples(
        'paperweave diff                             what the last import changed',
        'paperweave diff 20240314T061500123Z-1a2     what has changed since then',
        "paperweave diff --json | jq '.nodes.Paper.added.items[].name'",
      ),
    )
    .action(
      async (
        first: string | undefined,
        second: string | undefined,
        options: { all: boolean; json: boolean },
      ) => {
        await withStore(command, async store => {
          const everything = options.all || options.json
          const difference = await compare(store, first, second, everything ? undefined : SHOWN)
          await (options.json ? print(jsonOf(difference, 2)) : printText(differenceText(difference)))
        })
      },
    )
