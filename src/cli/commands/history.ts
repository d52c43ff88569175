import type { Command } from 'commander'
import { AppError } from '../../errors.ts'
import { sizeOf, timeOf } from '../../graph/library.ts'
import { jsonOf } from '../../graph/writable.ts'
import { count } from '../count.ts'
import { earlierState } from '../earlier-state.ts'
import { examples } from '../help.ts'
import { nothingYet } from '../nothing-yet.ts'
import { print, printText } from '../output.ts'
import { reportText } from '../report-text.ts'
import { withStore } from '../session.ts'

export const defineReport = (command: Command): Command =>
  command
    .option('--all', 'list everything, not only the start of each list', false)
    .option('--json', 'as JSON', false)
    .addHelpText(
      'after',
      examples(
        'paperweave report',
        'paperweave report --all | less',
        "paperweave report --json | jq '.merges'",
      ),
    )
    .action(async (options: { all: boolean; json: boolean }) => {
      await withStore(command, async store => {
        const report = await store.report()
        if (!report) throw nothingYet()
        await (options.json ? print(jsonOf(report, 2)) : printText(reportText(report, options.all)))
      })
    })

export const defineHistory = (command: Command): Command =>
  command
    .addHelpText(
      'after',
      `
A star marks the current state. PAPERWEAVE_GENERATIONS sets how many states are kept, and PAPERWEAVE_GENERATIONS_MB how
much of the disk they may take. "paperweave diff" shows what changed between two of them.
${examples('paperweave history')}`,
    )
    .action(async () => {
      await withStore(command, async store => {
        const states = await store.history()
        const lines = states.map(({ id, at, reason, stats, bytes, current }) => {
          const papers = count(stats.nodes.Paper ?? 0, 'paper')
          const size = bytes === null ? [] : [sizeOf(bytes)]
          return [`${current ? '*' : ' '} ${id}`, timeOf(at), papers, ...size, reason].join('  ')
        })
        await printText(lines.length > 0 ? lines.join('\n') : nothingYet().message)
      })
    })

export const defineRollback = (command: Command): Command =>
  command
    .addHelpText('after', examples('paperweave rollback', 'paperweave rollback 20240314T061500123Z-1a2'))
    .action(async (given: string | undefined) => {
      await withStore(command, async store => {
        const id = given ?? (await earlierState(store))
        if (id === undefined) throw new AppError('NOT_FOUND', 'There is no earlier state to go back to.')
        const state = await store.rollback(id)
        await printText(`The graph is back to its state of ${timeOf(state.at)} (${state.reason}).`)
      })
    })
