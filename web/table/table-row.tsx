import type { MouseEvent } from 'react'
import { writeAddress } from '../../src/address/address.ts'
import { labelOf } from '../../src/graph/scene.ts'
import { KindMark } from '../components/kind-mark.tsx'
import { Tex } from '../components/tex.tsx'
import { addressStore } from '../state/address-store.ts'
import { useSettings } from '../state/settings.tsx'
import type { Cell, Column, Source } from './columns.ts'
import styles from './node-table.module.css'

interface RowProps {
  row: number
  /** Pixels from the first row. */
  top: number
  node: number
  source: Source
  columns: readonly Column[]
  isChosen: boolean
  isActive: boolean
  onChoose: (row: number, event: MouseEvent) => void
}

/** A row of the table: a press chooses its node. The table has the focus, names its active row and answers the keys. */
export function TableRow({ row, top, node, source, columns, isChosen, isActive, onChoose }: RowProps) {
  const { language } = useSettings()
  const write = (cell: Cell): string =>
    typeof cell === 'number' ? cell.toLocaleString(language) : (cell ?? '')
  return (
    <tr
      id={`row-${row}`}
      aria-rowindex={row + 2}
      aria-selected={isChosen}
      data-active={isActive}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
      onClick={event => {
        event.preventDefault()
        onChoose(row, event)
      }}
    >
      {columns.map(column => {
        const text = write(column.cell(source, node))
        return (
          <td key={column.id} data-number={column.isNumber} title={text}>
            {column.id === 'name' ? <Name node={node} source={source} text={text} /> : text}
          </td>
        )
      })}
    </tr>
  )
}

/** The name of a node: a link, so that it can be opened in another tab. */
function Name({ node, source, text }: Pick<RowProps, 'node' | 'source'> & { text: string }) {
  const key = source.scene.nodes.key[node] ?? null
  return (
    <a tabIndex={-1} href={writeAddress({ ...addressStore.get(), node: key, others: [] })}>
      <KindMark label={labelOf(source.scene, node)} />
      <span>
        <Tex>{text}</Tex>
      </span>
    </a>
  )
}
