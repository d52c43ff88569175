import { type Command, program } from 'commander'
import type { Settings } from '../../settings.ts'
import type { GraphStore } from '../../store/store.ts'
import { existing } from '../existing.ts'
import { EXIT_CODES } from '../exit-codes.ts'
import { examples } from '../help.ts'
import { print } from '../output.ts'
import { count, diagnosticText, reportText } from '../report-text.ts'
import { runImport } from '../run-import.ts'
import { withStore } from '../session.ts'
import { runOnChanges } from '../watch.ts'

interface Options {
  prune: boolean
  watch: boolean
  quiet: boolean
}

async function importOnce(store: GraphStore, settings: Settings, paths: string[], options: Options) {
  const { report, generation } = await runImport(store, settings, { paths, ...options })
  if (report.documents.failed > 0) process.exitCode = EXIT_CODES.documents.code
  const nothing = `Nothing has changed (${count(report.documents.unchanged, 'document')}).`
  await print(
    generation ? reportText(report, false) : [nothing, ...report.diagnostics.map(diagnosticText)].join('\n'),
  )
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
A file that has not changed is not read again. One that has replaces what it said before, and nothing else;
one that was moved or renamed stays what it was. Ctrl-C leaves the graph as it was (on Neo4j: every digest whole).
${examples(
  'paperweave import ~/notes',
  'paperweave import 2024-03-14.txt papers.jsonl.gz',
  'paperweave import ~/notes --watch',
)}`,
    )
    .action(async (given: string[], options: Options, command: Command) => {
      const paths = await Promise.all(given.map(existing))
      await withStore(command, async (store, settings) => {
        const run = () => importOnce(store, settings, paths, options)
        await (options.watch ? runOnChanges(paths, run) : run())
      })
    })
