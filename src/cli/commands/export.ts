import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { lstat, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Command, Option } from 'commander'
import { readAddress } from '../../address/address.ts'
import { AppError, messageOf } from '../../errors.ts'
import { drawnIn } from '../../export/drawn.ts'
import { type ExportGraph, viewGraph, wholeGraph } from '../../export/export-graph.ts'
import type { ExportFormat } from '../../export/format.ts'
import { EXPORT_FORMATS } from '../../export/formats.ts'
import { requirePapers } from '../../export/require-papers.ts'
import type { GraphView } from '../../graph/graph-view.ts'
import type { Scene } from '../../graph/scene.ts'
import { trimMarksEnd } from '../../graph/trim.ts'
import { layoutsFolder } from '../../layouts-folder.ts'
import { keptMapOf, type WantedView } from '../../maps/kept-map.ts'
import { arrange } from '../../scene/arrange.ts'
import { KeptScenes } from '../../scene/kept-scenes.ts'
import type { Settings } from '../../settings.ts'
import { EXPORT_FACTS, SINGLE_FILE, writeSingleFile } from '../../single-file/single-file.ts'
import type { GraphStore } from '../../store/store.ts'
import { loadTranslator } from '../../text/translator.ts'
import { exportForNeo4jAdmin } from '../../transfer/neo4j-admin.ts'
import type { CypherFile } from '../../views/cypher-file.ts'
import { findFile, loadCypherFiles } from '../../views/load.ts'
import { parseParameters } from '../../views/parameters.ts'
import { gatherParameters } from '../gather-parameters.ts'
import { givenParameters } from '../given-parameters.ts'
import { examples } from '../help.ts'
import { requireState } from '../nothing-yet.ts'
import { asOutputError, print } from '../output.ts'
import { readHere } from '../read-here.ts'
import { withStore } from '../session.ts'

interface Options {
  format: string
  output?: string
  view?: string
  param: Record<string, string>
}

/** Writes a folder of files for Neo4j's bulk import; the other formats are one file. */
const NEO4J_ADMIN = 'neo4j-admin'

const FORMATS = [
  ...EXPORT_FACTS.map(({ name, purpose }) => `${name} for ${purpose}`),
  `${NEO4J_ADMIN} for the bulk import of Neo4j`,
]

async function exportFolder(store: GraphStore, { output, view }: Options, database: string): Promise<void> {
  if (!output || view)
    throw new AppError(
      'INVALID',
      `${NEO4J_ADMIN} writes the whole graph to a folder: give --output FOLDER, and no --view.`,
    )
  const command = await exportForNeo4jAdmin(store, output, database).catch(error => {
    throw asOutputError(error, output)
  })
  await print(`Written. Stop the database, then run this in ${output} (it replaces everything in the database):

  ${command}

Start the database, then create its indexes: cypher-shell -d ${database} -f schema.cypher`)
}

/** @throws INVALID when the file cannot be opened, OUTPUT_FAILED when it takes no more */
async function writeTo(path: string, parts: Readable): Promise<void> {
  const file = createWriteStream(path)
  try {
    await once(file, 'open')
  } catch (cause) {
    throw new AppError('INVALID', `${path} cannot be written: ${messageOf(cause)}.`, { cause })
  }
  try {
    await pipeline(parts, file)
  } catch (error) {
    // Nobody takes half a file for a whole one.
    if ((await lstat(path).catch(() => null))?.isFile()) await rm(path)
    throw asOutputError(error, path)
  }
}

/** The scene of a view as the viewer draws it, if the library keeps its map; else it is arranged now. */
async function sceneOf(
  store: GraphStore,
  settings: Settings,
  wanted: WantedView,
  view: GraphView,
): Promise<Scene> {
  const generation = await store.generation()
  const map = keptMapOf(wanted, store, generation)
  const kept = map && (await new KeptScenes(layoutsFolder(settings)).read(map))
  return kept?.scene ?? arrange(view, generation, null)
}

/** A view as a page with everything in it. */
async function pageOf(
  store: GraphStore,
  settings: Settings,
  file: CypherFile,
  { param }: Options,
): Promise<string> {
  const rest = await givenParameters(store, settings, file, param)
  const wanted = { file, parameters: parseParameters(file, rest) }
  const scene = await sceneOf(store, settings, wanted, await readHere(store, settings, wanted))
  return writeSingleFile(store, {
    file,
    scene,
    address: { ...readAddress(''), view: file.name, rest },
    viewer: settings.publicUrl === '' ? null : `${trimMarksEnd(settings.publicUrl, '/')}/graph`,
    note: '',
    translator: await loadTranslator('en'),
  })
}

/** What a view shows, drawn as the viewer draws it if the format has a place for that. */
async function graphOf(
  store: GraphStore,
  settings: Settings,
  { file, format, options }: { file: CypherFile; format: ExportFormat | undefined; options: Options },
): Promise<ExportGraph> {
  const given = await givenParameters(store, settings, file, options.param)
  const wanted = { file, parameters: parseParameters(file, given) }
  const view = await readHere(store, settings, wanted)
  if (format?.shape === 'papers') requirePapers(view)
  if (!format?.drawn) return viewGraph(view, store)
  return viewGraph(
    view,
    store,
    drawnIn({ scene: await sceneOf(store, settings, wanted, view), size: null, color: null }, null),
  )
}

/** The file, bit by bit. A page shows a view in any case. */
async function partsOf(
  store: GraphStore,
  settings: Settings,
  options: Options,
): Promise<AsyncIterable<string> | string[]> {
  const files = await loadCypherFiles()
  if (options.format === SINGLE_FILE.name) {
    const file = findFile(files, 'view', options.view ?? readAddress('').view)
    return [await pageOf(store, settings, file, options)]
  }
  const format = EXPORT_FORMATS.find(({ name }) => name === options.format)
  const file = options.view ? findFile(files, 'view', options.view) : null
  const graph = file ? await graphOf(store, settings, { file, format, options }) : wholeGraph(store)
  return format?.write(graph) ?? []
}

export const defineExport = (command: Command): Command =>
  command
    .addOption(
      new Option('--format <format>', `file format: ${FORMATS.join('; ')}`)
        .choices([...EXPORT_FACTS.map(({ name }) => name), NEO4J_ADMIN])
        .makeOptionMandatory(),
    )
    .option(
      '--output <file>',
      `file to write (default: standard output); for ${NEO4J_ADMIN}, an empty folder`,
    )
    .option('--view <name>', 'only what this view shows')
    .option('--param <name=value>', 'a parameter of the view', gatherParameters, {})
    .addHelpText(
      'after',
      examples(
        'paperweave export --format gexf --output library.gexf',
        'paperweave export --format csv --view co-authors > co-authors.csv',
        'paperweave export --format html --view topics --output topics.html',
        'paperweave export --format bibtex --view topic --param topic=llm > llm.bib',
        'paperweave export --format neo4j-admin --output ./bulk',
      ),
    )
    .action(async (options: Options) => {
      await withStore(command, async (store, settings) => {
        await requireState(store)
        if (options.format === NEO4J_ADMIN) return exportFolder(store, options, settings.storeDatabase)
        const parts = Readable.from(await partsOf(store, settings, options))
        if (options.output) await writeTo(options.output, parts)
        else await pipeline(parts, process.stdout, { end: false })
      })
    })
