import { setImmediate } from 'node:timers/promises'
import { getHeapStatistics } from 'node:v8'
import { expect, it } from 'vitest'
import { shrinkHeap } from '../../src/import/small-heap.ts'

const sizes = () => ({ heap: getHeapStatistics().total_heap_size, process: process.memoryUsage.rss() })

/** Of objects that lie between others, one in twenty stays in use. */
const oneOfTwenty = (): object[] => {
  const all = Array.from({ length: 4_000_000 }, (_, index) => ({ index }))
  return all.filter(({ index }) => index % 20 === 0)
}

it('gives back what is no longer in use, also to the system', async () => {
  shrinkHeap()
  const kept = oneOfTwenty()
  const before = sizes()
  await setImmediate()
  shrinkHeap()
  const after = sizes()
  expect(before.heap - after.heap).toBeGreaterThan(100e6)
  expect(before.process - after.process).toBeGreaterThan(100e6)
  expect(kept).toHaveLength(200_000)
})

it('costs nothing where little has been used since', async () => {
  // What holds for this turn of the event loop is let go only after it.
  const kept = new WeakRef({})
  await setImmediate()
  shrinkHeap()
  expect(kept.deref()).toBeDefined()
})
