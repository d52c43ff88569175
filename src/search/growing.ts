/** Numbers in a typed array that grows: lists of millions would take several times the memory. */
export class GrowingNumbers {
  private numbers = new Uint32Array(1024)
  length = 0

  push(number: number): void {
    if (this.length === this.numbers.length) {
      const larger = new Uint32Array(this.length * 2)
      larger.set(this.numbers)
      this.numbers = larger
    }
    this.numbers[this.length] = number
    this.length += 1
  }

  toArray(): Uint32Array {
    return this.numbers.subarray(0, this.length)
  }
}

/** The same for bytes. */
export class GrowingBytes {
  private bytes = new Uint8Array(64 * 1024)
  length = 0

  push(byte: number): void {
    if (this.length === this.bytes.length) {
      const larger = new Uint8Array(this.bytes.length * 2)
      larger.set(this.bytes)
      this.bytes = larger
    }
    this.bytes[this.length] = byte
    this.length += 1
  }

  /** Seven bits a byte, the lowest first; the highest bit of a byte says that another one follows. */
  pushNumber(number: number): void {
    let rest = number
    for (; rest > 0x7f; rest >>>= 7) this.push((rest & 0x7f) | 0x80)
    this.push(rest)
  }

  pushAll(bytes: Uint8Array): void {
    const length = this.length + bytes.length
    if (length > this.bytes.length) {
      const larger = new Uint8Array(Math.max(length, this.bytes.length * 2))
      larger.set(this.view())
      this.bytes = larger
    }
    this.bytes.set(bytes, this.length)
    this.length = length
  }

  /** What there is now, valid until the next push. */
  view(): Uint8Array {
    return this.bytes.subarray(0, this.length)
  }

  toArray(): Uint8Array {
    return this.bytes.slice(0, this.length)
  }
}
