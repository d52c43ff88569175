import { setImmediate } from 'node:timers/promises'
import { getHeapStatistics } from 'node:v8'
import { expect, it } from 'vitest'
import { shrinkHeap } from '../../src/import/small-heap.ts'

const sizeOfHeap = () => getHeapStatistics().total_heap_size

it('gives back what is no longer in use', () => {
  shrinkHeap()
  let lists: number[][] | null = Array.from({ length: 20 }, () => new Array(1_000_000).fill(0.5))
  const before = sizeOfHeap()
  expect(lists).toHaveLength(20)
  lists = null
  shrinkHeap()
  expect(before - sizeOfHeap()).toBeGreaterThan(100e6)
})

it('costs nothing where little has been used since', async () => {
  // What holds for this turn of the event loop is let go only after it.
  const kept = new WeakRef({})
  await setImmediate()
  shrinkHeap()
  expect(kept.deref()).toBeDefined()
})
