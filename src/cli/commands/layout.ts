import { access, constants, mkdir } from 'node:fs/promises'
import { type Command, Option } from 'commander'
import { layoutsFolder } from '../../layouts-folder.ts'
import { notKept } from '../../scene/kept-scenes.ts'
import { arrangeMaps } from '../arrange-maps.ts'
import { count } from '../count.ts'
import { examples } from '../help.ts'
import { tryToIndex } from '../make-index.ts'
import { requireState } from '../nothing-yet.ts'
import { print } from '../output.ts'
import { withStore } from '../session.ts'

/** @throws OUTPUT_FAILED where no map could be kept: then making them is of no use */
async function checkFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
  } catch (cause) {
    throw notKept(folder, cause)
  }
}

export const defineLayout = (command: Command): Command =>
  command
    .option('--fresh', 'forget where nodes were, and lay out everything anew', false)
    .option('--quiet', 'do not show progress', false)
    // An import has both made after it.
    .addOption(new Option('--index', 'make the search index before').default(false).hideHelp())
    .addHelpText(
      'after',
      `
Nodes stay where they are from one import to the next, and new ones appear beside their neighbours. After many imports
a fresh map may show the communities better. A running server shows it as soon as it is made.
${examples('paperweave layout', 'paperweave layout --fresh')}`,
    )
    .action(async (options: { fresh: boolean; quiet: boolean; index: boolean }) => {
      await withStore(command, async (store, settings) => {
        await requireState(store)
        if (options.index) await tryToIndex(store, settings, options.quiet)
        await checkFolder(layoutsFolder(settings))
        await arrangeMaps(store, settings, {
          ...options,
          onMap: ({ name }, map) =>
            print(
              map
                ? `${name}: ${count(map.nodes, 'node')}, ${map.stayed} of them known from the map before`
                : `${name}: made by a running server`,
            ),
        })
      })
    })
