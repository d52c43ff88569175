import { BYTE_ORDER_MARK, csvRows } from '../graph/table-files.ts'
import type { ExportGraph } from './export-graph.ts'
import type { ExportFormat } from './format.ts'

const HEADER = ['label', 'key', 'name', 'date', 'weight', 'community', 'x', 'y']

/** One node per row, in the order of labels and keys. */
async function* write(graph: ExportGraph): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvRows([HEADER])
  for await (const { label, key, name, properties, look } of graph.nodes()) {
    const { date = null, weight = null, community = null } = properties
    yield csvRows([[label, key, name, date, weight, community, look?.x ?? null, look?.y ?? null]])
  }
}

export const NODES_CSV: ExportFormat = {
  name: 'nodes-csv',
  title: 'CSV of nodes',
  extension: 'nodes.csv',
  type: 'text/csv',
  shape: 'table',
  drawn: true,
  purpose: 'spreadsheets: the nodes alone',
  write,
}
