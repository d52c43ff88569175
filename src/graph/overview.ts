import type { Bundle } from './bundles.ts'
import { ColumnReader, packColumns } from './columns.ts'
import type { Scene } from './scene.ts'
import { LABELS } from './schema.ts'

/** What shows a map as a whole before its scene has arrived, in a few kilobytes whatever its size. */
export interface Overview {
  view: string
  generation: string
  /** How many of each the scene has: what is left out here. */
  whole: { nodes: number; relationships: number; communities: number }
  /** The rectangle around all nodes. */
  extent: { left: number; right: number; top: number; bottom: number }
  /** Parents before their parts, the largest of a level first; the smallest are left out. */
  communities: Scene['communities']
  /** The strongest ones. */
  bundles: Bundle[]
  /** A sample of the nodes, evenly from all of the map; those that lead it come first, and only they have names. */
  nodes: Pick<Scene['nodes'], 'name' | 'label' | 'x' | 'y' | 'size' | 'community'>
}

const FORMAT = 'PWOVERV1'
/** Places are whole numbers up to this one from the middle to the rim. */
const RIM = 32_767
/** Steps of a size in one pixel; the largest disc has 255. */
const STEPS = 4

type Header = Omit<Overview, 'nodes'> & { name: string[]; count: number; rim: number }

const furthest = (column: Float32Array): number =>
  column.reduce((most, value) => Math.max(most, Math.abs(value)), 1)

export function encodeOverview({ nodes, ...rest }: Overview): Uint8Array {
  const { x, y, size, label, community, name } = nodes
  const rim = Math.max(furthest(x), furthest(y))
  const header: Header = { ...rest, name, count: x.length, rim }
  return packColumns(FORMAT, header, [
    Int16Array.from(x, value => Math.round((value / rim) * RIM)),
    Int16Array.from(y, value => Math.round((value / rim) * RIM)),
    Uint8Array.from(size, value => Math.min(255, Math.round(value * STEPS))),
    label,
    community,
  ])
}

const isHeader = (value: unknown): value is Header => {
  if (typeof value !== 'object' || value === null) return false
  const { count, rim, name, communities, bundles } = value as Partial<Header>
  return (
    Number.isInteger(count) &&
    typeof rim === 'number' &&
    [name, communities, bundles].every(list => Array.isArray(list))
  )
}

/** @throws Error when the bytes are not a whole overview */
export function decodeOverview(buffer: ArrayBuffer): Overview {
  const reader = new ColumnReader(buffer, FORMAT, 'an overview')
  const { header } = reader
  if (!isHeader(header)) throw reader.damaged('its header lacks something')
  const { count, rim, name, ...rest } = header
  const place = (axis: string) =>
    Float32Array.from(reader.take(Int16Array, count, axis), value => (value / RIM) * rim)
  const [x, y] = [place('x'), place('y')]
  const size = Float32Array.from(reader.take(Uint8Array, count, 'size'), value => value / STEPS)
  const label = reader.take(Uint8Array, count, 'label')
  const community = reader.take(Uint32Array, count, 'community')
  reader.end()
  reader.check('label', label, LABELS.length)
  return { ...rest, nodes: { name, label, x, y, size, community } }
}
