/** Numbers of lines, one bit each: a text may have millions of them. */
export class LineSet {
  private bits = new Uint8Array(1024)

  /** Adds the lines from one to another, both included. */
  add(from: number, to = from): void {
    if (to >> 3 >= this.bits.length) {
      const larger = new Uint8Array(Math.max(this.bits.length * 2, (to >> 3) + 1))
      larger.set(this.bits)
      this.bits = larger
    }
    for (let line = from; line <= to; line += 1) {
      const byte = this.bits[line >> 3] ?? 0
      this.bits[line >> 3] = byte | (1 << (line & 7))
    }
  }

  has(line: number): boolean {
    return (((this.bits[line >> 3] ?? 0) >> (line & 7)) & 1) === 1
  }
}
