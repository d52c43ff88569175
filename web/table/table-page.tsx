import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import { FACES } from '../../src/address/grammar.ts'
import type { Scene } from '../../src/graph/scene.ts'
import { LABELS, type Label } from '../../src/graph/schema.ts'
import type { Visible } from '../../src/graph/visible.ts'
import { KindTabs } from '../components/kind-tabs.tsx'
import { Quiet } from '../components/quiet.tsx'
import { go, useAddress } from '../state/address-store.ts'
import { remember, remembered } from '../state/memory.ts'
import { useSettings } from '../state/settings.tsx'
import { COLUMNS, shownOf, sourceOf } from './columns.ts'
import { NodeList } from './node-list.tsx'
import { NodeTable } from './node-table.tsx'
import { nextSorting, readSorting } from './sorted.ts'
import { ChosenColumns, Files } from './table-menus.tsx'
import styles from './table-page.module.css'
import { useSorted } from './use-sorted.ts'

interface TableProps {
  scene: Scene
  shown: Visible
  /** What the view is, above the rows. */
  heading: ReactNode
}

/** Columns by their ids, as somebody chose them; otherwise those that say most. What rows are sorted by is always there. */
function useColumns(scene: Scene, mask: Uint8Array, sort: string | null) {
  const [chosen, setChosen] = useState(() => remembered('columns')?.split(',') ?? null)
  const shown = useMemo(() => shownOf(scene, mask), [scene, mask])
  const fitting = useMemo(() => COLUMNS.filter(column => column.fits(shown)), [shown])
  const sorted = readSorting(sort, fitting)?.id
  const columns = fitting.filter(
    ({ id, isPlain }) => id === 'name' || id === sorted || (chosen ? chosen.includes(id) : isPlain(shown)),
  )
  const choose = (ids: string[]) => {
    setChosen(ids)
    remember('columns', ids.join())
  }
  return { fitting, columns, choose }
}

/** The nodes of a view in words: as a table, or as a list that says what each is linked to. */
export function TablePage({ scene, shown, heading }: TableProps) {
  const address = useAddress()
  const translator = useSettings()
  const { say } = translator
  const { fitting, columns, choose } = useColumns(scene, shown.mask, address.sort)
  const source = useMemo(() => sourceOf(scene, shown.mask, translator), [scene, shown.mask, translator])
  const sorting = readSorting(address.sort, fitting)
  const { sorted, isSorting } = useSorted(source, fitting, sorting)
  const main = useRef<HTMLElement>(null)
  const { as } = address
  // Whoever asked for another face goes on reading in it.
  useEffect(() => {
    if (document.activeElement === document.body) main.current?.focus()
  }, [as])
  return (
    <section
      ref={main}
      id="in-words"
      tabIndex={-1}
      className={styles.page}
      aria-label={say(as === 'list' ? 'asList' : 'asTable')}
      aria-busy={isSorting}
    >
      {heading}
      <div className={styles.bar}>
        <FaceSwitch />
        <div className={styles.kinds}>
          <Kinds shown={shown} />
        </div>
        <span className={styles.tools}>
          {as === 'table' && (
            <ChosenColumns fitting={fitting} columns={columns} source={source} onChoose={choose} />
          )}
          {sorted && <Files sorted={sorted} columns={columns} />}
        </span>
      </div>
      {!sorted && <Quiet>{say('sorting')}</Quiet>}
      {sorted && as === 'table' && (
        <NodeTable
          sorted={sorted}
          columns={columns}
          sorting={sorting}
          onSort={column => go({ sort: nextSorting(column, sorting) })}
        />
      )}
      {sorted && as === 'list' && <NodeList sorted={sorted} />}
    </section>
  )
}

const FACE_TEXTS = { graph: 'asGraph', table: 'asTable', list: 'asList' } as const

/** Switches between the map and the two in words. */
function FaceSwitch() {
  const { say } = useSettings()
  const { as } = useAddress()
  return (
    <ToggleButtonGroup
      className={styles.faces ?? ''}
      aria-label={say('showAs')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[as]}
      onSelectionChange={keys => go({ as: [...keys][0] as (typeof FACES)[number] })}
    >
      {FACES.map(face => (
        <ToggleButton key={face} id={face}>
          {say(FACE_TEXTS[face])}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}

/** Shows nodes of one kind alone, as the legend does: by hiding all other kinds, so that map and files follow. */
function Kinds({ shown }: { shown: Visible }) {
  const { hidden } = useAddress()
  const there = LABELS.filter((_, index) => (shown.labels[index] ?? 0) > 0)
  const open = there.filter(label => !hidden.includes(label))
  const [only] = open
  const counts = Object.fromEntries(LABELS.map((label, index) => [label, shown.labels[index] ?? 0]))
  const choose = (kind: Label | null) =>
    go({ hidden: kind === null ? [] : LABELS.filter(label => label !== kind) })
  return (
    <KindTabs
      counts={counts}
      kind={open.length === 1 && there.length > 1 && only ? only : null}
      onChange={choose}
    />
  )
}
