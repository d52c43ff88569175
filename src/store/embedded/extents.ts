/** A part of a file. */
export interface Extent {
  offset: number
  length: number
  /** The CRC-32 of its bytes. */
  checksum: number
}

/** How much larger a column becomes that is full. */
const GROWTH = 1.5
const NONE = 0
/** Numbers for each part: its bucket, where it begins, how many bytes it has, and their checksum. */
export const ROW = 4

/** The parts of a file that belong to each bucket, in columns: as objects, they would take several times the memory. */
export class Extents {
  /** The last part of each bucket. Parts are counted from 1. */
  private readonly last: Uint32Array
  /** For each part, the one before it of the same bucket. */
  private before = new Uint32Array(1)
  private offsets = new Float64Array(1)
  private lengths = new Uint32Array(1)
  private checksums = new Uint32Array(1)
  private parts = 0

  /** @param buckets how many there are */
  constructor(buckets: number) {
    this.last = new Uint32Array(buckets)
  }

  /** How many parts there are. */
  get size(): number {
    return this.parts
  }

  /** Where the last part ends. */
  get end(): number {
    let end = 0
    for (let part = 1; part <= this.parts; part += 1)
      end = Math.max(end, (this.offsets[part] ?? 0) + (this.lengths[part] ?? 0))
    return end
  }

  /** Adds a part behind the others of its bucket. */
  add(bucket: number, { offset, length, checksum }: Extent): void {
    this.put(bucket, offset, length, checksum)
  }

  /** Adds parts as `rows` gives them. Every import reads and writes all of them, so they take no objects. */
  addRows(rows: Float64Array): void {
    for (let at = 0; at < rows.length; at += ROW)
      this.put(rows[at] as number, rows[at + 1] as number, rows[at + 2] as number, rows[at + 3] as number)
  }

  /** All parts in rows, by bucket, those of a bucket in the order in which they were added. */
  rows(): Float64Array {
    const rows = new Float64Array(this.parts * ROW)
    let end = 0
    for (let bucket = 0; bucket < this.last.length; bucket += 1) {
      const last = this.last[bucket] as number
      for (let part = last; part !== NONE; part = this.before[part] as number) end += ROW
      let at = end
      for (let part = last; part !== NONE; part = this.before[part] as number) {
        at -= ROW
        rows[at] = bucket
        rows[at + 1] = this.offsets[part] as number
        rows[at + 2] = this.lengths[part] as number
        rows[at + 3] = this.checksums[part] as number
      }
    }
    return rows
  }

  private put(bucket: number, offset: number, length: number, checksum: number): void {
    this.parts += 1
    if (this.parts >= this.before.length) this.grow()
    this.before[this.parts] = this.last[bucket] ?? NONE
    this.offsets[this.parts] = offset
    this.lengths[this.parts] = length
    this.checksums[this.parts] = checksum
    this.last[bucket] = this.parts
  }

  /** The parts of a bucket, in the order in which they were added. */
  of(bucket: number): Extent[] {
    const parts: Extent[] = []
    for (let part = this.last[bucket] ?? NONE; part !== NONE; part = this.before[part] ?? NONE)
      parts.push(this.at(part))
    return parts.reverse()
  }

  /** The buckets that have parts, by number. */
  buckets(): number[] {
    const buckets: number[] = []
    for (let bucket = 0; bucket < this.last.length; bucket += 1)
      if (this.last[bucket] !== NONE) buckets.push(bucket)
    return buckets
  }

  private at(part: number): Extent {
    return {
      offset: this.offsets[part] ?? 0,
      length: this.lengths[part] ?? 0,
      checksum: this.checksums[part] ?? 0,
    }
  }

  private grow(): void {
    const size = Math.ceil(this.before.length * GROWTH) + 1_000
    this.before = grown(this.before, new Uint32Array(size))
    this.offsets = grown(this.offsets, new Float64Array(size))
    this.lengths = grown(this.lengths, new Uint32Array(size))
    this.checksums = grown(this.checksums, new Uint32Array(size))
  }
}

function grown<T extends Uint32Array | Float64Array>(column: T, larger: T): T {
  larger.set(column)
  return larger
}
