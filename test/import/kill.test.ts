import { expect, it } from 'vitest'
import { surviveKills } from './killed-imports.ts'

it('survives kill -9: the last published graph is whole, and the next import completes', async () => {
  expect(await surviveKills(9, 6, 314)).toBeGreaterThan(2)
}, 300_000)
