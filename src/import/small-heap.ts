import { setImmediate } from 'node:timers/promises'
import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { giveBackMemory } from '../collect-garbage.ts'
import { V8_VERSION } from '../v8-version.ts'

/** In percent of what was in use when garbage was last collected: how much more than that the heap may hold. */
const [LEAST_GROWTH, MOST_GROWTH] = [40, 400]
/** V8 decides by itself. */
const ANY_GROWTH = 0
/** Bytes. As long as the process takes less, garbage is left longer: to collect it takes a tenth of an import. */
const SMALL_PROCESS = 350e6
/** Milliseconds between two looks at what the process takes. */
const PERIOD = 100

const letHeapGrow = (percent: number): void => setFlagsFromString(`--heap-growing-percent=${percent}`)

/** Lets the heap grow by what the process may take besides the graph, which grows beside it. */
function fitGrowth(): void {
  const { total_heap_size: heap, used_heap_size: used } = getHeapStatistics()
  const room = SMALL_PROCESS - (process.memoryUsage.rss() - heap) - used
  letHeapGrow(Math.min(Math.max(Math.round((room / used) * 100), LEAST_GROWTH), MOST_GROWTH))
}

/**
 * V8 compiles whatever runs often, again and again as other shapes come along, and puts much of what a function calls into
 * it. That suits a program which does one thing for long: an import spends a tenth of its time on it.
 */
const COMPILING = { often: { budget: 67_584, inlined: 920 }, seldom: { budget: 200_000, inlined: 500 } }

/** How often and how thoroughly V8 compiles: as by itself, or as suits an import. Later versions compile in other ways. */
function compile(how: keyof typeof COMPILING): void {
  if (V8_VERSION >= 12) return
  const { budget, inlined } = COMPILING[how]
  setFlagsFromString(`--interrupt-budget=${budget}`)
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${inlined}`)
}

/**
 * Works with little garbage in memory. By itself, V8 lets the heap grow to several times what is in use before it collects
 * garbage, which suits servers; an import shares the memory with the graph that it writes.
 */
export async function inSmallHeap<T>(work: () => Promise<T>): Promise<T> {
  fitGrowth()
  const timer = setInterval(fitGrowth, PERIOD).unref()
  compile('seldom')
  try {
    return await work()
  } finally {
    clearInterval(timer)
    letHeapGrow(ANY_GROWTH)
    compile('often')
  }
}

/** Bytes. Less growth than this is not worth the time. */
const MUCH = 128e6

const sizeOfHeap = (): number => getHeapStatistics().total_heap_size

/** Its size, in bytes, after it was last shrunk. A server or a watcher may hold much for good. */
let shrunk = 0

/** Gives back memory that a phase no longer needs: by itself, V8 keeps it for what may come, beside the graph that grows. */
export function shrinkHeap(): void {
  shrunk = Math.min(shrunk, sizeOfHeap())
  if (sizeOfHeap() - shrunk >= MUCH) shrink()
}

/** Gives back all that an import no longer needs, before something else begins that needs memory. */
export async function freeHeap(): Promise<void> {
  shrink()
  // Finalizers run in a task of their own: the engine frees the databases that nobody holds any more.
  await setImmediate()
}

function shrink(): void {
  giveBackMemory()
  shrunk = sizeOfHeap()
}
