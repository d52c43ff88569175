import { expect, it } from 'vitest'
import { temporaryFolder } from '../temporary-folder.ts'
import { StoppedImports, totalOf } from './killed-imports.ts'

it('survives kill -9 at points of every phase, and the next import completes', async () => {
  const settings = { home: await temporaryFolder('kills') }
  const outcome = await StoppedImports.run({ settings, days: 3, stops: 3 })
  expect(totalOf(outcome)).toBe(3)
}, 300_000)
