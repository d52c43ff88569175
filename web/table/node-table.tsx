import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type KeyboardEvent, type MouseEvent, useRef, useState } from 'react'
import { go, useAddress } from '../state/address-store.ts'
import { chosenKeys, toggleChosen } from '../state/chosen.ts'
import { useSettings } from '../state/settings.tsx'
import type { Column } from './columns.ts'
import styles from './node-table.module.css'
import type { Sorting } from './sorted.ts'
import { TableRow } from './table-row.tsx'
import type { Sorted } from './use-sorted.ts'

/** Pixels. */
const ROW = 36

interface NodeTableProps {
  sorted: Sorted
  columns: readonly Column[]
  sorting: Sorting | null
  onSort: (column: Column) => void
}

/** Where the keys lead from a row, of so many on a page and in all. */
const MOVES: Record<string, (row: number, page: number, count: number) => number> = {
  ArrowDown: row => row + 1,
  ArrowUp: row => row - 1,
  PageDown: (row, page) => row + page,
  PageUp: (row, page) => row - page,
  Home: () => 0,
  End: (_row, _page, count) => count - 1,
}

/**
 * A table of nodes. Only rows in sight are on the page. `@tanstack/react-virtual` knows nothing but how many rows there
 * are; a collection of React Aria needs an item for each of them, and a library may have a hundred thousand.
 */
export function NodeTable({ sorted, columns, sorting, onSort }: NodeTableProps) {
  const { say } = useSettings()
  const chosen = chosenKeys(useAddress())
  const frame = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<number | null>(null)
  const { nodes, source } = sorted
  const keys = source.scene.nodes.key
  const rows = useVirtualizer({
    count: nodes.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW,
    overscan: 8,
    scrollPaddingStart: ROW,
  })
  const keyOf = (row: number) => keys[nodes[row] ?? -1] ?? null
  const choose = (row: number, event: Pick<MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>) => {
    const key = keyOf(row)
    if (key === null) return
    setActive(row)
    if (event.shiftKey || event.ctrlKey || event.metaKey) toggleChosen(key)
    else go({ node: chosen.length === 1 && chosen[0] === key ? null : key })
  }
  const answer = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return
    const move = MOVES[event.key]
    if (event.key === 'Enter' && active !== null) choose(active, event)
    if (!move) return
    event.preventDefault()
    const page = Math.max(1, Math.floor((frame.current?.clientHeight ?? 0) / ROW) - 2)
    const next = move(active ?? -1, page, nodes.length)
    const row = Math.max(0, Math.min(next, nodes.length - 1))
    setActive(row)
    rows.scrollToIndex(row)
  }
  const template = columns
    .map(({ width, share }) => (share === 0 ? `${width}px` : `minmax(${width}px, ${share}fr)`))
    .join(' ')
  const least = columns.reduce((sum, { width }) => sum + width, 0)
  return (
    <div ref={frame} className={styles.frame}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that answers keys is a grid (ARIA in HTML).
        role="grid"
        tabIndex={0}
        aria-label={say('asTable')}
        aria-rowcount={nodes.length + 1}
        aria-colcount={columns.length}
        aria-activedescendant={active === null ? undefined : `row-${active}`}
        onKeyDown={answer}
        style={{ '--columns': template, '--least': `${least}px` } as CSSProperties}
      >
        <Heads columns={columns} sorting={sorting} onSort={onSort} />
        <tbody style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => (
            <TableRow
              key={index}
              row={index}
              top={start}
              node={nodes[index] ?? 0}
              source={source}
              columns={columns}
              isChosen={chosen.includes(keyOf(index) ?? '')}
              isActive={index === active}
              onChoose={choose}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Heads({ columns, sorting, onSort }: Pick<NodeTableProps, 'columns' | 'sorting' | 'onSort'>) {
  const translator = useSettings()
  const orderOf = ({ id }: Column) =>
    sorting?.id !== id ? 'none' : sorting.descending ? 'descending' : 'ascending'
  return (
    <thead>
      <tr aria-rowindex={1} className={styles.row}>
        {columns.map(column => {
          const title = column.title(translator)
          return (
            <th key={column.id} aria-sort={orderOf(column)} data-number={column.isNumber}>
              <button
                type="button"
                title={translator.say('sortBy', { column: title })}
                onClick={() => onSort(column)}
              >
                {title}
              </button>
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
