/** Nodes that wait for their turn, each once, in a ring. */
export class Queue {
  private readonly waiting: Uint32Array
  private readonly isIn: Uint8Array
  private first = 0
  private length = 0

  /** @param most nodes of any graph whose nodes wait here */
  constructor(most: number) {
    this.waiting = new Uint32Array(most)
    this.isIn = new Uint8Array(most)
  }

  /** All nodes of a graph wait, in their order. @param movable the nodes that may ever wait; without it, all */
  fill(order: number, movable: Uint8Array | null): void {
    let length = 0
    for (let node = 0; node < order; node += 1) {
      if (movable && movable[node] !== 1) continue
      this.waiting[length] = node
      length += 1
    }
    this.isIn.fill(1, 0, order)
    this.first = 0
    this.length = length
  }

  /** @returns -1 when none waits */
  take(): number {
    if (this.length === 0) return -1
    const node = this.waiting[this.first] as number
    this.first = this.first + 1 === this.waiting.length ? 0 : this.first + 1
    this.length -= 1
    this.isIn[node] = 0
    return node
  }

  put(node: number): void {
    if (this.isIn[node] === 1) return
    const end = this.first + this.length
    this.waiting[end < this.waiting.length ? end : end - this.waiting.length] = node
    this.length += 1
    this.isIn[node] = 1
  }
}
