import {
  createColumnHelper,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import { isNode, isPath, type NodeValue, type Value } from '../../src/graph/table.ts'
import type { CypherFile, Table } from '../api/client.ts'
import { NodeName } from '../components/node-name.tsx'
import { addressStore, go } from '../state/address-store.ts'
import { useSettings } from '../state/settings.tsx'
import { cellText } from './cell-text.ts'
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

/** The rows of a query, sortable; nodes lead to their place in the graph. */
export function ResultTable({ table: result, views }: { table: Table; views: CypherFile[] }) {
  const { say } = useSettings()
  const data = useMemo(() => result.rows, [result])
  const columns = useMemo(
    () =>
      helper.columns(
        result.columns.map((name, index) =>
          helper.accessor(row => row[index] ?? null, {
            id: `${index} ${name}`,
            header: name,
            sortFn: (a, b) => compare(a.original[index] ?? null, b.original[index] ?? null),
            cell: ({ getValue }) => <Cell value={getValue()} views={views} />,
          }),
        ),
      ),
    [result, views],
  )
  const table = useTable({ features, columns, data })
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <thead>
          {table.getHeaderGroups().map(group => (
            <tr key={group.id}>
              {group.headers.map(header => {
                const sorted = header.column.getIsSorted()
                const order = sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'
                return (
                  <th key={header.id} aria-sort={order}>
                    <button
                      type="button"
                      title={say('sortBy', { column: String(header.column.columnDef.header) })}
                      onClick={header.column.getToggleSortingHandler()}
                    >
                      <table.FlexRender header={header} />
                    </button>
                  </th>
                )
              })}
            </tr>
          ))}
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

function Cell({ value, views }: { value: Value; views: CypherFile[] }) {
  if (isNode(value)) return <NodeCell node={value} views={views} />
  if (isPath(value)) return value.nodes.map(node => <NodeCell key={node.id} node={node} views={views} />)
  if (Array.isArray(value) && value.some(isNode)) {
    return value.map(one => <Cell key={cellText(one)} value={one} views={views} />)
  }
  return <span className={classOf(value)}>{cellText(value)}</span>
}

/** Days, keys and other short words stay on one line. */
const classOf = (value: Value): string | undefined => {
  if (typeof value === 'number') return styles.number
  return typeof value === 'string' && /^\S{1,40}$/.test(value) ? styles.atom : undefined
}

function NodeCell({ node, views }: { node: NodeValue; views: CypherFile[] }) {
  const show = (key: string) => {
    const known = views.some(({ name }) => name === addressStore.get().view)
    go({ node: key, console: false, camera: null, ...(known ? {} : { view: 'library' }) })
  }
  return <NodeName label={node.label} nodeKey={node.key} name={cellText(node)} onChoose={show} />
}
