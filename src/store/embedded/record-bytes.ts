/** A character takes no more bytes in UTF-8. */
const LONGEST = 3
const FIRST_SIZE = 2 ** 21

/** Texts in UTF-8, one behind the other, in memory that is made larger now and then. */
export class RecordBytes {
  private buffer = Buffer.allocUnsafe(FIRST_SIZE)
  length = 0

  add(text: string): void {
    const most = this.length + text.length * LONGEST
    if (most > this.buffer.length) this.grow(most)
    this.length += this.buffer.write(text, this.length)
  }

  get bytes(): Uint8Array {
    return this.buffer.subarray(0, this.length)
  }

  private grow(least: number): void {
    const larger = Buffer.allocUnsafe(Math.max(least, this.buffer.length * 2))
    this.buffer.copy(larger, 0, 0, this.length)
    this.buffer = larger
  }
}
