/** A column of numbers, one for each node or relationship. */
export type Column = Uint8Array | Int16Array | Uint16Array | Uint32Array | Int32Array | Float32Array

interface Kind<T extends Column> {
  readonly BYTES_PER_ELEMENT: number
  new (buffer: ArrayBuffer, offset: number, length: number): T
}

const aligned = (length: number): number => (length + 3) & ~3

/**
 * A header and columns as bytes, little-endian:
 *
 *     0   8 bytes   the format and its version
 *     8   uint32    length of the header in bytes
 *     12  header    UTF-8 JSON
 *     …   columns   each aligned to 4 bytes
 */
export function packColumns(format: string, header: object, columns: readonly Column[]): Uint8Array {
  const head = new TextEncoder().encode(JSON.stringify(header))
  const size = columns.reduce((sum, column) => sum + aligned(column.byteLength), aligned(12 + head.length))
  const bytes = new Uint8Array(size)
  bytes.set(new TextEncoder().encode(format))
  new DataView(bytes.buffer).setUint32(8, head.length, true)
  bytes.set(head, 12)
  let offset = aligned(12 + head.length)
  for (const column of columns) {
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), offset)
    offset += aligned(column.byteLength)
  }
  return bytes
}

/** Reads such bytes. Columns are views of a copy of their own, so that the bytes of the header need not be kept. */
export class ColumnReader {
  private readonly columns: ArrayBuffer
  private readonly what: string
  private offset = 0
  /** Not checked yet. */
  readonly header: unknown

  /** @param what the bytes should be, for messages @throws Error when they are of another format */
  constructor(buffer: ArrayBuffer, format: string, what: string) {
    this.what = what
    if (buffer.byteLength < 12) throw this.damaged('it is too short')
    const magic = new TextDecoder().decode(new Uint8Array(buffer, 0, 8))
    if (magic !== format) throw this.damaged(`it begins with "${magic}"`)
    const length = new DataView(buffer).getUint32(8, true)
    if (12 + length > buffer.byteLength) throw this.damaged('its header is cut off')
    try {
      this.header = JSON.parse(
        new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array(buffer, 12, length)),
      )
    } catch {
      throw this.damaged('its header cannot be read')
    }
    this.columns = buffer.slice(aligned(12 + length))
  }

  damaged(how: string): Error {
    return new Error(`This is not ${this.what}, or it is damaged: ${how}.`)
  }

  /** The next column. */
  take<T extends Column>(Of: Kind<T>, length: number, name: string): T {
    const size = length * Of.BYTES_PER_ELEMENT
    if (this.offset + size > this.columns.byteLength) throw this.damaged(`${name} is cut off`)
    const column = new Of(this.columns, this.offset, length)
    this.offset += aligned(size)
    return column
  }

  /** @throws Error when something is left */
  end(): void {
    if (this.offset !== this.columns.byteLength) throw this.damaged('its length does not fit')
  }

  /** @throws Error when a number of a column points beyond the end of what it points into */
  check(name: string, column: Column, end: number): void {
    if (column.some(number => number >= end)) throw this.damaged(`${name} points at nothing`)
  }
}
