import { setImmediate } from 'node:timers/promises'
import { getHeapStatistics } from 'node:v8'
import { expect, it } from 'vitest'
import { shrinkHeap } from '../../src/import/small-heap.ts'

const sizes = () => ({ heap: getHeapStatistics().total_heap_size, process: process.memoryUsage.rss() })

/** Of objects that lie between others, one in twenty stays in use. */
const oneOfTwenty = (): object[] => {
  const all = Array.from({ length: 8_000_000 }, (_, index) => ({ index }))
  return all.filter(({ index }) => index % 20 === 0)
}

it('gives back what is no longer in use, also to the system', async () => {
  shrinkHeap()
  const kept = oneOfTwenty()
  const before = sizes()
  await setImmediate()
  shrinkHeap()
  const fallen = before.heap - sizes().heap
  expect(fallen).toBeGreaterThan(150e6)
  // V8 11 gives pages back in a thread of its own; later versions do it some time by themselves.
  const given = () => before.process - sizes().process
  await expect.poll(given, { timeout: 1_000 }).toBeGreaterThan(fallen / 2)
  expect(kept).toHaveLength(400_000)
})

it('costs nothing where little has been used since', async () => {
  // What holds for this turn of the event loop is let go only after it.
  const kept = new WeakRef({})
  await setImmediate()
  shrinkHeap()
  expect(kept.deref()).toBeDefined()
})
