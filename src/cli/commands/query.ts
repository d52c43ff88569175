import { type Command, Option } from 'commander'
import { AppError } from '../../errors.ts'
import type { Table } from '../../graph/result-table.ts'
import { isExact, LARGEST_EXACT, type Parameters } from '../../graph/table.ts'
import type { Settings } from '../../settings.ts'
import type { GraphStore } from '../../store/store.ts'
import type { CypherFile } from '../../views/cypher-file.ts'
import { findFile, loadCypherFiles } from '../../views/load.ts'
import { parseParameters } from '../../views/parameters.ts'
import { gatherParameters } from '../gather-parameters.ts'
import { givenParameters } from '../given-parameters.ts'
import { examples, overrides } from '../help.ts'
import { print } from '../output.ts'
import { printTable, TABLE_FORMATS, type TableFormat } from '../print-table.ts'
import { withStore } from '../session.ts'

interface Options {
  param: Record<string, string>
  format: TableFormat
  rows?: string
  list: boolean
}

/** What JSON writes, if it is a value that a parameter can have; undefined for any other text. */
function readJson(text: string): Parameters[string] | undefined {
  try {
    const value: unknown = JSON.parse(text)
    const list = Array.isArray(value) && value.every(item => typeof item === 'string')
    const fits = list || value === null || ['number', 'boolean', 'string'].includes(typeof value)
    return fits ? (value as Parameters[string]) : undefined
  } catch {
    return undefined
  }
}

/** Parameters of one's own Cypher: numbers, booleans and lists of texts as JSON writes them; everything else is text. */
const readFree = (given: Record<string, string>): Parameters =>
  Object.fromEntries(
    Object.entries(given).map(([name, text]) => {
      const value = readJson(text)
      if (typeof value === 'number' && !isExact(value))
        throw new AppError('INVALID', { reason: 'takesExactNumber', values: { name, most: LARGEST_EXACT } })
      return [name, value === undefined ? text : value]
    }),
  )

async function list(): Promise<void> {
  const files = (await loadCypherFiles()).filter(({ kind }) => kind === 'query')
  const lines = files.map(({ name, title, parameters }) => {
    const names = parameters.map(({ name: parameter, required }) => `${parameter}${required ? '' : '?'}`)
    return `${name.padEnd(24)} ${title}${names.length > 0 ? `  (${names.join(', ')})` : ''}`
  })
  await print(lines.join('\n'))
}

/** The saved query of this name; null for a text that is not a name. @throws NOT_FOUND */
async function savedQuery(text: string): Promise<CypherFile | null> {
  return /^[\w-]+(\.cypher)?$/.test(text)
    ? findFile(await loadCypherFiles(), 'query', text.replace(/\.cypher$/, ''))
    : null
}

function rowsOf(options: Options, settings: Settings): number {
  const rows = Number(options.rows ?? settings.queryRows)
  if (Number.isInteger(rows) && rows >= 1) return rows
  throw new AppError('INVALID', `--rows takes a whole number above 0, not "${options.rows}".`)
}

/** The rows of a saved query, or of one's own. */
async function ask(store: GraphStore, settings: Settings, cypher: string, options: Options): Promise<Table> {
  const file = await savedQuery(cypher)
  const limits = { rows: rowsOf(options, settings), timeout: Number(settings.queryTimeout) }
  if (!file) return store.query(cypher, readFree(options.param), limits, 'console')
  const given = await givenParameters(store, settings, file, options.param)
  return store.query(file.cypher, parseParameters(file, given), limits, 'view')
}

export const defineQuery = (command: Command): Command =>
  command
    .option('--param <name=value>', 'a parameter; repeat it for several', gatherParameters, {})
    .addOption(
      new Option('--format <format>', 'how to print the rows').choices(TABLE_FORMATS).default('table'),
    )
    .option('--rows <number>', overrides('queryRows', 'rows at most'))
    .option('--list', 'list the saved queries', false)
    .addHelpText(
      'after',
      examples(
        'paperweave query --list',
        'paperweave query top-authors --param limit=10',
        'paperweave query papers-of-author --param author="Kaiming He"',
        "paperweave query 'MATCH (p:Paper)-[:TAGGED]->(t:Topic) RETURN t.name, count(p) AS papers ORDER BY papers DESC'",
      ),
    )
    .action(async (cypher: string | undefined, options: Options) => {
      if (options.list || cypher === undefined) return list()
      await withStore(command, async (store, settings) => {
        await printTable(await ask(store, settings, cypher, options), options.format)
      })
    })
