import { join } from 'node:path'
import type { Command } from 'commander'
import { PACKAGE_FOLDER } from '../../package-folder.ts'
import { checkPort } from '../../server/start-server.ts'
import { examples, withAddress } from '../help.ts'
import { importWithText } from '../import-text.ts'
import { print, printText } from '../output.ts'
import { withStore } from '../session.ts'
import { serveUntilStopped } from './serve.ts'

/** What a new user sees first. */
const EXAMPLES = join(PACKAGE_FOLDER, 'examples', 'digests')

export const defineStart = (command: Command): Command =>
  withAddress(command)
    .option('--no-open', 'do not open a browser')
    .addHelpText(
      'after',
      examples('paperweave start', 'paperweave start ~/notes another.txt', 'paperweave start --no-open'),
    )
    .action(async (given: string[], options: { open: boolean }) => {
      await withStore(command, async (store, settings) => {
        const empty = (await store.generation()) === ''
        const paths = given.length > 0 ? given : empty ? [EXAMPLES] : []
        if (paths.length > 0) {
          await checkPort(settings)
          if (given.length === 0) await print('The graph is empty, so the example digests are imported.')
          await printText((await importWithText(store, settings, { paths, prune: false, quiet: false })).text)
        }
        await serveUntilStopped(store, settings, options.open)
      })
    })
