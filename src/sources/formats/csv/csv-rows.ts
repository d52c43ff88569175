import { Readable } from 'node:stream'

/** The longest row; an unclosed quotation mark would make one of the rest of the file. */
const LONGEST_ROW = 2 * 2 ** 20

export interface CsvRow {
  cells: string[]
  line: number
  endLine: number
}

/** The mark between cells: that which is most frequent in the first line, outside of quotation marks. */
export function delimiterOf(line: string): string {
  const plain = line.replace(/"[^"]*"/g, '')
  const [best = ','] = [',', ';', '\t', '|'].toSorted((a, b) => plain.split(b).length - plain.split(a).length)
  return best
}

async function* withLineEnds(lines: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`
}

/** The rows of a table, one by one; `skipped` hears of those that cannot be read. */
export async function* csvRows(
  lines: AsyncIterable<string>,
  delimiter: string,
  skipped: (reason: string) => void,
): AsyncGenerator<CsvRow> {
  const { parse } = await import('csv-parse')
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_ROW,
    skip_records_with_error: true,
    on_skip: error => {
      skipped(error?.message ?? 'it is broken')
      return undefined
    },
  })
  const source = Readable.from(withLineEnds(lines))
  source.on('error', error => parser.destroy(error)).pipe(parser)
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[]
      info: { lines: number }
    }>) {
      const span = record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
      yield { cells: record, line: info.lines - span, endLine: info.lines }
    }
  } finally {
    source.destroy()
    parser.destroy()
  }
}
