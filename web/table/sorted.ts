import type { Cell, Column, Source } from './columns.ts'

/** Which column rows are sorted by, and whether from the end. */
export interface Sorting {
  id: string
  descending: boolean
}

export function readSorting(text: string | null, columns: readonly Column[]): Sorting | null {
  const descending = text?.startsWith('-') ?? false
  const id = descending ? text?.slice(1) : text
  return columns.some(column => column.id === id) ? { id: id as string, descending } : null
}

/** What comes after another press: numbers begin with the largest, texts with the first; then the other way; then none. */
export function nextSorting(column: Column, now: Sorting | null): string | null {
  const first = column.isNumber || column.id === 'date'
  const write = (descending: boolean) => `${descending ? '-' : ''}${column.id}`
  if (now?.id !== column.id) return write(first)
  return now.descending === first ? write(!first) : null
}

/** Rows that are looked at in a step. */
const STEP = 512

type Compare = (a: number, b: number) => number

/** Merges two sorted parts of `from`, which meet at `middle`, into `to`. */
function* merge(
  from: Uint32Array,
  to: Uint32Array,
  [start, middle, end]: [number, number, number],
  compare: Compare,
): Generator<void> {
  let [left, right] = [start, middle]
  for (let at = start; at < end; at += 1) {
    const takesLeft =
      right >= end || (left < middle && compare(from[left] as number, from[right] as number) <= 0)
    to[at] = from[takesLeft ? left++ : right++] as number
    if (at % STEP === 0) yield
  }
}

/**
 * Sorts rows by merging, in steps. The sort of the language can't be interrupted: 135,000 names would hold the page for
 * more than a second.
 */
export function* mergeSorted(rows: Uint32Array, compare: Compare): Generator<void, Uint32Array> {
  let [from, to] = [rows.slice(), new Uint32Array(rows.length)]
  for (let start = 0; start < from.length; start += STEP) {
    from.subarray(start, start + STEP).sort(compare)
    yield
  }
  for (let width = STEP; width < from.length; width *= 2) {
    for (let start = 0; start < from.length; start += 2 * width) {
      const middle = Math.min(start + width, from.length)
      yield* merge(from, to, [start, middle, Math.min(start + 2 * width, from.length)], compare)
    }
    ;[from, to] = [to, from]
  }
  return from
}

const compareCells = (a: Cell, b: Cell, collator: Intl.Collator): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b))

/** The shown nodes in order: as asked for, and else by kind, the most important first. Empty cells come last. */
export function* sortedNodes(
  source: Source,
  column: Column | null,
  descending: boolean,
): Generator<void, Uint32Array> {
  const { scene, mask, translator } = source
  const { priority, label } = scene.nodes
  const rows = Uint32Array.from(mask.keys()).filter(node => mask[node] === 1)
  const byPriority: Compare = (a, b) => (priority[a] as number) - (priority[b] as number)
  const byKind: Compare = (a, b) => (label[a] as number) - (label[b] as number) || byPriority(a, b)
  if (column === null) return yield* mergeSorted(rows, byKind)
  const cells: Cell[] = []
  for (const [at, node] of rows.entries()) {
    cells[node] = column.cell(source, node)
    if (at % STEP === 0) yield
  }
  const collator = new Intl.Collator(translator.language, { numeric: true })
  const sign = descending ? -1 : 1
  return yield* mergeSorted(rows, (a, b) => {
    const [one, other] = [cells[a] ?? null, cells[b] ?? null]
    if (one === null || other === null)
      return Number(one === null) - Number(other === null) || byPriority(a, b)
    return sign * compareCells(one, other, collator) || byPriority(a, b)
  })
}
