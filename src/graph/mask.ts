import { ColumnReader, packColumns } from './columns.ts'

/** Which nodes of a scene fit some filters, and from when on. */
export interface Mask {
  generation: string
  /** How many papers fit. */
  papers: number
  /** The months of those papers in order, as YYYYMM with 00 for one that is not known; 0 for papers without a date. */
  months: readonly number[]
  /** For each node 1 + the index of the first month with a paper that fits; 0 for nodes without such a paper. */
  first: Uint16Array
}

const FORMAT = 'PWMASKV1'

type Header = Omit<Mask, 'first'> & { count: number }

export const encodeMask = ({ first, ...rest }: Mask): Uint8Array =>
  packColumns(FORMAT, { ...rest, count: first.length } satisfies Header, [first])

const isHeader = (value: unknown): value is Header =>
  typeof value === 'object' &&
  value !== null &&
  Array.isArray((value as Partial<Header>).months) &&
  Number.isInteger((value as Partial<Header>).count)

/** @throws Error when the bytes are not a whole mask */
export function decodeMask(buffer: ArrayBuffer): Mask {
  const reader = new ColumnReader(buffer, FORMAT, 'a mask')
  const { header } = reader
  if (!isHeader(header)) throw reader.damaged('its header lacks something')
  const { count, ...rest } = header
  const first = reader.take(Uint16Array, count, 'first')
  reader.end()
  return { ...rest, first }
}
