import { expect, it } from 'vitest'
import { surviveKills } from '../import/killed-imports.ts'

it.each([1, 2, 3])('survives a hundred kills of larger imports (seed %i)', async seed => {
  expect(await surviveKills(100, 60, seed)).toBeGreaterThan(50)
})
