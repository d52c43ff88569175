import { GrowingBytes, GrowingNumbers } from './growing.ts'

/** A term with the documents that have it. */
export interface MergedTerm {
  term: string
  count: number
  /** For each document: how far it is from the one before, as a variable-length number, then its impact. */
  postings: GrowingBytes
}

/** So many postings are held as numbers; then they are sorted and packed. */
const RUN = 1 << 20

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Which documents have which terms, in the order of the documents. */
class OpenRun {
  private readonly ids = new Map<string, number>()
  private readonly term = new GrowingNumbers()
  private readonly document = new GrowingNumbers()
  private readonly impact = new GrowingBytes()

  get isFull(): boolean {
    return this.term.length >= RUN
  }

  add(term: string, document: number, impact: number): void {
    let id = this.ids.get(term)
    if (id === undefined) {
      id = this.ids.size
      this.ids.set(term, id)
    }
    this.term.push(id)
    this.document.push(document)
    this.impact.push(impact)
  }

  /** Each term in order: its length and letters, the number of its postings, the last document, their bytes. */
  pack(): Uint8Array {
    const { starts, order } = this.byTerm()
    const packed = new GrowingBytes()
    const postings = new GrowingBytes()
    for (const [term, id] of [...this.ids].sort(([one], [other]) => (one < other ? -1 : 1))) {
      const last = this.packPostings(order.subarray(starts[id], starts[id + 1]), postings)
      const letters = encoder.encode(term)
      packed.pushNumber(letters.length)
      packed.pushAll(letters)
      packed.pushNumber((starts[id + 1] as number) - (starts[id] as number))
      packed.pushNumber(last)
      packed.pushNumber(postings.length)
      packed.pushAll(postings.view())
    }
    return packed.toArray()
  }

  /** @returns the last document */
  private packPostings(places: Uint32Array, into: GrowingBytes): number {
    const [document, impact] = [this.document.toArray(), this.impact.view()]
    into.length = 0
    let before = 0
    for (const place of places) {
      into.pushNumber((document[place] as number) - before)
      into.push(impact[place] as number)
      before = document[place] as number
    }
    return before
  }

  /** Postings by term: those of a term are `order[starts[term]]` up to `order[starts[term + 1]]`. */
  private byTerm(): { starts: Uint32Array; order: Uint32Array } {
    const term = this.term.toArray()
    const starts = new Uint32Array(this.ids.size + 1)
    for (const id of term) starts[id + 1] = (starts[id + 1] as number) + 1
    for (let id = 0; id < this.ids.size; id += 1)
      starts[id + 1] = (starts[id + 1] as number) + (starts[id] as number)
    const next = starts.slice()
    const order = new Uint32Array(term.length)
    for (let posting = 0; posting < term.length; posting += 1) {
      const id = term[posting] as number
      const place = next[id] as number
      order[place] = posting
      next[id] = place + 1
    }
    return { starts, order }
  }
}

/** Goes through the terms of a packed run. */
class RunCursor {
  /** Null at the end. */
  term: string | null = null
  count = 0
  last = 0
  private from = 0
  private to = 0
  private at = 0

  constructor(private readonly bytes: Uint8Array) {
    this.next()
  }

  next(): void {
    if (this.at === this.bytes.length) {
      this.term = null
      return
    }
    const length = this.number()
    this.term = decoder.decode(this.bytes.subarray(this.at, this.at + length))
    this.at += length
    this.count = this.number()
    this.last = this.number()
    const size = this.number()
    this.from = this.at
    this.to = this.at + size
    this.at = this.to
  }

  /** Appends the postings of the term. @param before the last document of the runs before */
  append(into: GrowingBytes, before: number): void {
    const end = this.at
    this.at = this.from
    into.pushNumber(this.number() - before)
    into.pushAll(this.bytes.subarray(this.at, this.to))
    this.at = end
  }

  private number(): number {
    let [number, shift] = [0, 0]
    for (;;) {
      const byte = this.bytes[this.at] as number
      this.at += 1
      number |= (byte & 0x7f) << shift
      if (byte < 0x80) return number
      shift += 7
    }
  }
}

/**
 * Sorts postings by term in bounded memory: those of some documents at a time are packed, in two or three bytes each, and
 * merged at the end (external sorting by runs, Knuth, The Art of Computer Programming 3, 5.4).
 */
export class TermRuns {
  private open = new OpenRun()
  private readonly packed: Uint8Array[] = []

  /** Documents come in order. */
  add(term: string, document: number, impact: number): void {
    this.open.add(term, document, impact)
  }

  /** Tells that a document is complete. */
  endDocument(): void {
    if (!this.open.isFull) return
    this.packed.push(this.open.pack())
    this.open = new OpenRun()
  }

  /** All terms in order. `postings` is only valid until the next one. */
  *merged(): Generator<MergedTerm> {
    const cursors = [...this.packed, this.open.pack()].map(bytes => new RunCursor(bytes))
    this.open = new OpenRun()
    const postings = new GrowingBytes()
    for (;;) {
      let term: string | null = null
      for (const cursor of cursors)
        if (cursor.term !== null && (term === null || cursor.term < term)) term = cursor.term
      if (term === null) return
      let [count, before] = [0, 0]
      postings.length = 0
      for (const cursor of cursors) {
        if (cursor.term !== term) continue
        cursor.append(postings, before)
        count += cursor.count
        before = cursor.last
        cursor.next()
      }
      yield { term, count, postings }
    }
  }
}
