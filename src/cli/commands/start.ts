import { join } from 'node:path'
import { type Command, program } from 'commander'
import { PACKAGE_FOLDER } from '../../package-folder.ts'
import { examples } from '../help.ts'
import { print } from '../output.ts'
import { reportText } from '../report-text.ts'
import { runImport } from '../run-import.ts'
import { withStore } from '../session.ts'
import { serveUntilStopped } from './serve.ts'

/** The digests that a newcomer sees first. */
const EXAMPLES = join(PACKAGE_FOLDER, 'examples', 'digests')

export const startCommand = (): Command =>
  program
    .createCommand('start')
    .description('import, then show the graph; the first time without paths with the example digests')
    .argument('[path...]', 'files and folders to import first')
    .option('--host <address>', 'address to bind to (PAPERWEAVE_HOST, 127.0.0.1)')
    .option('--port <number>', 'port (PAPERWEAVE_PORT, 7677 or the next free one)')
    .option('--no-open', 'do not open a browser')
    .addHelpText(
      'after',
      examples('paperweave start', 'paperweave start ~/notes another.txt', 'paperweave start --no-open'),
    )
    .action(async (given: string[], options: { open: boolean }, command: Command) => {
      await withStore(command, async (store, settings) => {
        const empty = (await store.generation()) === ''
        const paths = given.length > 0 ? given : empty ? [EXAMPLES] : []
        if (paths.length > 0) {
          if (given.length === 0) await print('The graph is empty: importing the example digests.')
          const { report } = await runImport(store, settings, { paths, prune: false, quiet: false })
          await print(reportText(report, false))
        }
        await serveUntilStopped(store, settings, options.open)
      })
    })
