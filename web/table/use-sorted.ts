import { useEffect, useState } from 'react'
import { Stepwise } from '../canvas/stepwise.ts'
import type { Column, Source } from './columns.ts'
import { type Sorting, sortedNodes } from './sorted.ts'

export interface Sorted {
  source: Source
  /** Nodes in order. */
  nodes: Uint32Array
}

/** The shown nodes of a scene in order; those of before until they are sorted, and null at first. */
export function useSorted(
  source: Source,
  columns: readonly Column[],
  sorting: Sorting | null,
): { sorted: Sorted | null; isSorting: boolean } {
  const [sorted, setSorted] = useState<Sorted & { by: string }>()
  const by = sorting ? `${sorting.id} ${sorting.descending}` : ''
  useEffect(() => {
    const column = columns.find(({ id }) => id === by.split(' ')[0]) ?? null
    const work = new Stepwise(sortedNodes(source, column, by.endsWith('true')), nodes =>
      setSorted({ source, nodes, by }),
    )
    return () => work.stop()
  }, [source, columns, by])
  const isSorting = sorted?.source !== source || sorted.by !== by
  // Rows of another scene are none of this one.
  return { sorted: sorted?.source.scene === source.scene ? sorted : null, isSorting }
}
