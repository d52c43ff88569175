import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Recent } from '../../src/store/neo4j/recent.ts'

describe('the recent answer', () => {
  let answers: ((answer: number | Error) => void)[] = []
  const recent = () =>
    new Recent(
      () =>
        new Promise<number>((resolve, reject) => {
          answers.push(answer => (answer instanceof Error ? reject(answer) : resolve(answer)))
        }),
    )
  beforeEach(() => {
    answers = []
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] })
  })
  afterEach(() => vi.useRealTimers())

  test('is asked for once, however many want it', async () => {
    const one = recent()
    const all = [one.get(), one.get(), one.get()]
    answers[0]?.(1)
    expect(await Promise.all(all)).toEqual([1, 1, 1])
    expect(await one.get()).toBe(1)
    expect(answers).toHaveLength(1)
  })

  test('is asked for anew after a second, and after it was forgotten', async () => {
    const one = recent()
    const first = one.get()
    answers[0]?.(1)
    await first
    vi.advanceTimersByTime(1_001)
    const second = one.get()
    answers[1]?.(2)
    expect(await second).toBe(2)
    one.forget()
    const third = one.get()
    answers[2]?.(3)
    expect(await third).toBe(3)
  })

  test('is the last known while the next one takes its time, but not for long', async () => {
    const one = recent()
    const first = one.get()
    answers[0]?.(1)
    await first
    vi.advanceTimersByTime(2_000)
    const slow = one.get()
    vi.advanceTimersByTime(50)
    expect(await slow).toBe(1)
    vi.advanceTimersByTime(9_000)
    const late = one.get()
    answers[1]?.(2)
    expect(await late).toBe(2)
  })

  test('is no failure of before', async () => {
    const one = recent()
    const first = one.get()
    answers[0]?.(new Error('away'))
    await expect(first).rejects.toThrow('away')
    const second = one.get()
    answers[1]?.(2)
    expect(await second).toBe(2)
  })
})
