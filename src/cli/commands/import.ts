import { watch } from 'chokidar'
import { type Command, program } from 'commander'
import { messageOf } from '../../errors.ts'
import type { Settings } from '../../settings.ts'
import type { GraphStore } from '../../store/store.ts'
import { EXIT_CODES } from '../exit-codes.ts'
import { print } from '../output.ts'
import { reportText } from '../report-text.ts'
import { runImport } from '../run-import.ts'
import { withStore } from '../session.ts'

interface Options {
  prune: boolean
  watch: boolean
  quiet: boolean
}

/** After the last change a folder has to rest this long before it is imported again. */
const REST = 500

async function importOnce(store: GraphStore, settings: Settings, paths: string[], options: Options) {
  const { report, generation } = await runImport(store, settings, { paths, ...options })
  await print(
    generation ? reportText(report, false) : `Nothing has changed (${report.documents.unchanged} documents).`,
  )
  return report
}

/** Imports again whenever something below the paths changes, until interrupted. */
async function importForever(store: GraphStore, settings: Settings, paths: string[], options: Options) {
  const watcher = watch(paths, { ignoreInitial: true, ignored: /(^|[/\\])\.[^./\\]/ })
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const again = () => {
    running = running
      .then(() => importOnce(store, settings, paths, options))
      .then(() => undefined)
      .catch(error => console.error(messageOf(error)))
  }
  watcher.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(again, REST)
  })
  await print('Watching for changes. Ctrl-C ends it.')
  await new Promise<void>(resolve => {
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
  clearTimeout(timer)
  await watcher.close()
  await running
}

export const importCommand = (): Command =>
  program
    .createCommand('import')
    .description('read digests, notes and paper lists into the graph')
    .argument('<path...>', 'files and folders: .txt, .md, .html, .jsonl, each also as .gz')
    .option('--watch', 'stay, and import again whenever a file changes', false)
    .option('--prune', 'remove what files said that are gone now', false)
    .option('--quiet', 'no progress', false)
    .addHelpText(
      'after',
      `
A file that has not changed is not read again. One that has replaces what it said before, and nothing else.

Examples:
  paperweave import ~/notes
  paperweave import 2024-03-14.txt papers.jsonl.gz
  paperweave import ~/notes --watch`,
    )
    .action(async (paths: string[], options: Options, command: Command) => {
      await withStore(command, async (store, settings) => {
        const report = await importOnce(store, settings, paths, options)
        if (report.documents.failed > 0) process.exitCode = EXIT_CODES.documents.code
        if (options.watch) await importForever(store, settings, paths, options)
      })
    })
