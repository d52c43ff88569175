import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Command, Option, program } from 'commander'
import { viewGraph, wholeGraph } from '../../export/export-graph.ts'
import { EXPORT_FORMATS } from '../../export/formats.ts'
import { findFile, loadCypherFiles } from '../../views/load.ts'
import { parseParameters } from '../../views/parameters.ts'
import { readView } from '../../views/read-view.ts'
import { gatherParameters } from '../gather-parameters.ts'
import { withStore } from '../session.ts'

interface Options {
  format: string
  output?: string
  view?: string
  param: Record<string, string>
}

export const exportCommand = (): Command =>
  program
    .createCommand('export')
    .description('write the whole graph, or one view of it, in a format of other tools')
    .addOption(
      new Option('--format <format>', 'file format')
        .choices(EXPORT_FORMATS.map(({ name }) => name))
        .makeOptionMandatory(),
    )
    .option('--output <file>', 'file to write (standard output)')
    .option('--view <name>', 'only what this view shows')
    .option('--param <name=value>', 'a parameter of the view', gatherParameters, {})
    .addHelpText(
      'after',
      `
Examples:
  paperweave export --format gexf --output library.gexf
  paperweave export --format csv --view co-authors > co-authors.csv`,
    )
    .action(async (options: Options, command: Command) => {
      await withStore(command, async store => {
        const format = EXPORT_FORMATS.find(({ name }) => name === options.format)
        const file = options.view ? findFile(await loadCypherFiles(), 'view', options.view) : null
        const graph = file
          ? viewGraph(await readView(store, file, parseParameters(file, options.param)))
          : wholeGraph(store)
        const parts = Readable.from(format?.write(graph) ?? [])
        if (options.output) await pipeline(parts, createWriteStream(options.output))
        else await pipeline(parts, process.stdout, { end: false })
      })
    })
