import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../errors.ts'
import { type ExportNode, type ExportRelationship, wholeGraph } from '../export/export-graph.ts'
import { LABEL_TABLE } from '../graph/labels.ts'
import type { PropertyTypes } from '../graph/property-type.ts'
import { LABELS, RELATIONSHIPS } from '../graph/schema.ts'
import { STATE_LABEL } from '../store/neo4j/own-names.ts'
import { schemaScript } from '../store/neo4j/schema-statements.ts'
import type { GraphStore } from '../store/store.ts'
import { CsvFile } from './csv-file.ts'
import { cellsOf, columnsOf } from './neo4j-admin-columns.ts'

async function writeNodes(folder: string, nodes: AsyncIterable<ExportNode>): Promise<string[]> {
  const files = new Map<string, CsvFile>()
  for (const label of LABELS) {
    const columns = columnsOf(LABEL_TABLE[label].properties)
    const name = `${label.toLowerCase()}.csv`
    files.set(label, await CsvFile.create(join(folder, name), [`key:ID(${label})`, ...columns, ':LABEL']))
  }
  for await (const { label, key, properties } of nodes) {
    const cells = cellsOf(LABEL_TABLE[label].properties, properties)
    await files.get(label)?.write([key, ...cells, label])
  }
  for (const file of files.values()) await file.close()
  return LABELS.map(label => `--nodes=${label.toLowerCase()}.csv`)
}

const fileOf = ({ type, from, to }: { type: string; from: string; to: string }): string =>
  `${from}-${type}-${to}.csv`.toLowerCase()

async function writeRelationships(
  folder: string,
  relationships: AsyncIterable<ExportRelationship>,
): Promise<string[]> {
  const files = new Map<string, { file: CsvFile; types: PropertyTypes }>()
  for (const kind of RELATIONSHIPS) {
    const header = [`:START_ID(${kind.from})`, `:END_ID(${kind.to})`, ...columnsOf(kind.properties), ':TYPE']
    const file = await CsvFile.create(join(folder, fileOf(kind)), header)
    files.set(fileOf(kind), { file, types: kind.properties })
  }
  for await (const { type, from, to, properties } of relationships) {
    const target = files.get(fileOf({ type, from: from.label, to: to.label }))
    await target?.file.write([from.key, to.key, ...cellsOf(target.types, properties), type])
  }
  for (const { file } of files.values()) await file.close()
  return RELATIONSHIPS.map(kind => `--relationships=${fileOf(kind)}`)
}

/** The state node, from which the new server knows what it holds. */
async function writeState(folder: string, store: GraphStore): Promise<string> {
  const [current] = (await store.history()).filter(({ current }) => current)
  const file = await CsvFile.create(join(folder, 'state.csv'), [
    `key:ID(${STATE_LABEL})`,
    'generation',
    'at',
    'reason',
    'report',
    ':LABEL',
  ])
  const report = JSON.stringify(await store.report())
  if (current) await file.write(['state', current.id, current.at, current.reason, report, STATE_LABEL])
  await file.close()
  return '--nodes=state.csv'
}

/**
 * Writes the graph into an empty folder as the files that `neo4j-admin database import` reads, with the schema and the
 * command. Nothing is held in memory, so graphs may be of any size.
 * @returns the command, to be run in that folder while the database is stopped
 * @throws INVALID when the folder is not empty, STORE_BUSY when the graph changes meanwhile
 */
export async function exportForNeo4jAdmin(
  store: GraphStore,
  folder: string,
  database: string,
): Promise<string> {
  await mkdir(folder, { recursive: true })
  if ((await readdir(folder)).length > 0)
    throw new AppError('INVALID', `The folder ${folder} is not empty. Name another with --output.`)
  try {
    return await writeFiles(store, folder, database)
  } catch (error) {
    // The next attempt must find the folder empty again.
    for (const name of await readdir(folder)) await rm(join(folder, name))
    throw error
  }
}

async function writeFiles(store: GraphStore, folder: string, database: string): Promise<string> {
  const generation = await store.generation()
  const graph = wholeGraph(store)
  const files = [
    ...(await writeNodes(folder, graph.nodes())),
    await writeState(folder, store),
    ...(await writeRelationships(folder, graph.relationships())),
  ]
  if ((await store.generation()) !== generation)
    throw new AppError('STORE_BUSY', 'The graph changed while it was written. Export it again.')
  const options = ['--overwrite-destination', '--multiline-fields=true', '--array-delimiter=U+001F', ...files]
  const command = `neo4j-admin database import full ${database} ${options.join(' ')}`
  await writeFile(join(folder, 'schema.cypher'), schemaScript())
  await writeFile(join(folder, 'import.sh'), `${command}\n`)
  return command
}
