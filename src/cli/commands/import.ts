import type { Command } from 'commander'
import { ownPaths } from '../../home-folder.ts'
import { existing, existingOrGone } from '../existing.ts'
import { examples } from '../help.ts'
import type { ImportOnce } from '../import-once.ts'
import { identityFile, withStore } from '../session.ts'

interface Options extends ImportOnce {
  watch: boolean
}

export const defineImport = (command: Command): Command =>
  command
    .option('--watch', 'keep running, and import again whenever a file changes, also identity.yaml', false)
    .option('--prune', 'forget what deleted files and folders said', false)
    .option('--enrich', 'then ask services for what no digest says, like "paperweave enrich"', false)
    .option('--no-map', 'leave the maps of a large library to whoever opens them first')
    .option('--quiet', 'do not show progress', false)
    .addHelpText(
      'after',
      `
Files that have not changed are not read again. A changed file replaces what it said before, and nothing else; a file
that was moved or renamed is still the same file. Ctrl-C leaves the graph as it was; on Neo4j it leaves every digest
complete. Then the search index and the maps of a large library are made: the first time while you wait (Ctrl-C leaves them
for later), later in the background.
${examples(
  'paperweave import ~/notes',
  'paperweave import 2024-03-14.txt papers.jsonl.gz',
  'paperweave import ~/notes --watch',
)}`,
    )
    .action(async (given: string[], options: Options) => {
      // What an import needs takes longer to load than its help.
      const { importOnce } = await import('../import-once.ts')
      const paths = await Promise.all(given.map(options.prune && !options.watch ? existingOrGone : existing))
      await withStore(command, async (store, settings) => {
        if (!options.watch) return importOnce(store, settings, paths, options)
        const { runOnChanges } = await import('../watch.ts')
        const [identity] = identityFile(settings)
        const watched = { paths, others: [identity], leftOut: ownPaths(settings.home) }
        await runOnChanges(watched, present =>
          importOnce(store, settings, present, options).finally(() => store.prepareWrite()),
        )
      })
    })
