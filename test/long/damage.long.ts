import { describe, expect, test } from 'vitest'
import { WAYS } from '../store/embedded/ways.ts'
import { hashOf, opened, useWholeHome } from '../store/embedded/whole-home.ts'

describe('a damaged store', () => {
  const whole = useWholeHome()

  test.each(WAYS)('with $what is read, and repaired by the next import', async ({ reason, damage }) => {
    const copy = await whole.copy()
    await damage(copy)
    const held = whole.hashes[reason === 'damagedPointer' ? 'two' : 'one']
    await opened(copy.home, async store => {
      await store.damage(true)
      expect(await hashOf(store)).toBe(held)
      expect((await whole.library.import({}, store)).generation).not.toBeNull()
      expect(await store.damage(true)).toBeNull()
      expect(await hashOf(store)).toBe(whole.hashes.two)
    })
  })
})
