import { setFlagsFromString } from 'node:v8'

/** In percent of what was in use when garbage was last collected. */
const MOST_GROWTH = 40
/** V8 decides by itself. */
const ANY_GROWTH = 0

const letHeapGrow = (percent: number): void => setFlagsFromString(`--heap-growing-percent=${percent}`)

/**
 * Works with little garbage in memory. By itself, V8 lets the heap grow to several times what is in use before it collects
 * garbage, which suits servers; an import shares the memory with the graph that it writes.
 */
export async function inSmallHeap<T>(work: () => Promise<T>): Promise<T> {
  letHeapGrow(MOST_GROWTH)
  try {
    return await work()
  } finally {
    letHeapGrow(ANY_GROWTH)
  }
}
