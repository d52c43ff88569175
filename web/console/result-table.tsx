import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import type { Value } from '../../src/graph/table.ts'
import type { CypherFile, Table } from '../api/client.ts'
import { cellText } from '../state/cell-text.ts'
import { useSettings } from '../state/settings.tsx'
import rowsLook from '../styles/rows.module.css'
import { Cell } from './result-cell.tsx'
import styles from './result-table.module.css'

type Row = Value[]

const collator = new Intl.Collator(undefined, { numeric: true })
const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: {},
})
const helper = createColumnHelper<typeof features, Row>()

const compare = (a: Value, b: Value): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(cellText(a), cellText(b))

const columnsOf = ({ columns }: Table, views: CypherFile[]) =>
  helper.columns(
    columns.map((name, index) =>
      helper.accessor(row => row[index] ?? null, {
        id: `${index} ${name}`,
        header: name,
        sortFn: (a, b) => compare(a.original[index] ?? null, b.original[index] ?? null),
        cell: ({ getValue }) => <Cell value={getValue()} views={views} />,
      }),
    ),
  )

const ORDERS = { asc: 'ascending', desc: 'descending', none: 'none' } as const

/** The rows of a query in a sortable table. */
export function ResultTable({ table: result, views }: { table: Table; views: CypherFile[] }) {
  const { say } = useSettings()
  const columns = useMemo(() => columnsOf(result, views), [result, views])
  const table = useTable({ features, columns, data: result.rows })
  const heads = table.getHeaderGroups().flatMap(({ headers }) => headers)
  return (
    <div className={styles.frame}>
      <table className={`${rowsLook.rows} ${styles.table}`}>
        <thead>
          <tr>
            {heads.map(head => (
              <th key={head.id} aria-sort={ORDERS[head.column.getIsSorted() || 'none']}>
                <button
                  type="button"
                  title={say('sortBy', { column: String(head.column.columnDef.header) })}
                  onClick={head.column.getToggleSortingHandler()}
                >
                  <table.FlexRender header={head} />
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map(row => (
            <tr key={row.id}>
              {row.getAllCells().map(cell => (
                <td key={cell.id}>
                  <table.FlexRender cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
