import { type Command, Option, program } from 'commander'
import { AppError } from '../../errors.ts'
import type { Parameters } from '../../graph/table.ts'
import { loadCypherFiles } from '../../views/load.ts'
import { parseParameters } from '../../views/parameters.ts'
import { gatherParameters } from '../gather-parameters.ts'
import { print, TABLE_FORMATS, type TableFormat, tableText } from '../output.ts'
import { withStore } from '../session.ts'

interface Options {
  param: Record<string, string>
  format: TableFormat
  rows: string
  list: boolean
}

/** Parameters of free Cypher: numbers, booleans and JSON lists are read as such, all else is text. */
const readFree = (given: Record<string, string>): Parameters =>
  Object.fromEntries(
    Object.entries(given).map(([name, text]) => {
      try {
        const value: unknown = JSON.parse(text)
        const list = Array.isArray(value) && value.every(item => typeof item === 'string')
        if (list || value === null || ['number', 'boolean', 'string'].includes(typeof value))
          return [name, value as Parameters[string]]
      } catch {
        // No JSON: it is text.
      }
      return [name, text]
    }),
  )

async function list(): Promise<void> {
  const files = (await loadCypherFiles()).filter(({ kind }) => kind === 'query')
  const lines = files.map(({ name, title, parameters }) => {
    const names = parameters.map(({ name: parameter, required }) => `${parameter}${required ? '' : '?'}`)
    return `${name.padEnd(24)} ${title.en}${names.length > 0 ? `  (${names.join(', ')})` : ''}`
  })
  await print(lines.join('\n'))
}

export const queryCommand = (): Command =>
  program
    .createCommand('query')
    .description('run read-only Cypher, or a saved query by its name')
    .argument('[cypher]', 'Cypher, or the name of a saved query (see --list)')
    .option('--param <name=value>', 'a parameter; may be given several times', gatherParameters, {})
    .addOption(new Option('--format <format>', 'how to print').choices(TABLE_FORMATS).default('table'))
    .option('--rows <number>', 'rows at the most', '1000')
    .option('--list', 'list the saved queries', false)
    .addHelpText(
      'after',
      `
Examples:
  paperweave query --list
  paperweave query top-authors --param limit=10
  paperweave query 'MATCH (p:Paper)-[:TAGGED]->(t:Topic) RETURN t.name, count(p) AS papers ORDER BY papers DESC'`,
    )
    .action(async (cypher: string | undefined, options: Options, command: Command) => {
      if (options.list || cypher === undefined) return list()
      await withStore(command, async (store, settings) => {
        const file = (await loadCypherFiles()).find(({ kind, name }) => kind === 'query' && name === cypher)
        const limits = { rows: Number(options.rows), timeout: Number(settings.queryTimeout) }
        if (!Number.isInteger(limits.rows) || limits.rows < 1)
          throw new AppError('INVALID', `--rows takes a whole number above 0, not "${options.rows}".`)
        const table = file
          ? await store.query(file.cypher, parseParameters(file, options.param), limits, 'view')
          : await store.query(cypher, readFree(options.param), limits, 'console')
        await print(tableText(table, options.format))
      })
    })
