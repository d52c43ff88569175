import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { StoppedImports, totalOf } from '../import/killed-imports.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const KILLS = Number(process.env.PAPERWEAVE_TEST_KILLS ?? 200)

/** Points that must be among those at which imports were stopped. */
const POINTS = [
  'read: after copyFile',
  'survey: before executeCypher',
  'write: after apply',
  'relink: before executeCypher',
  'publish: before sweep',
  'publish: after walCheckpoint',
  'publish: within writeFile',
  'publish: before rename',
  'publish: after rename',
]

it(`survives ${KILLS} kills of imports, at points of all phases`, async () => {
  const settings = { home: await temporaryFolder('kills') }
  const outcome = await StoppedImports.run({ settings, days: 6, stops: KILLS })
  console.log('killed', totalOf(outcome), 'at', outcome.stopped)
  expect(totalOf(outcome)).toBe(KILLS)
  expect(Object.keys(outcome.stopped)).toEqual(expect.arrayContaining(POINTS))
})

/** A small disk of its own in memory; null where this user may not have one. */
async function smallDisk(): Promise<string | null> {
  const folder = await temporaryFolder('disk')
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=48m', 'none', folder], { stdio: 'ignore' })
    return folder
  } catch {
    return null
  }
}

it('survives a disk that is full from any point on (needs the right to mount)', async ({ skip }) => {
  const disk = await smallDisk()
  if (disk === null) return skip('No disk may be mounted here.')
  try {
    const outcome = await StoppedImports.run({ settings: { home: disk }, days: 6, stops: 60, fill: disk })
    console.log('disk full', totalOf(outcome), 'at', outcome.stopped, 'refused', outcome.failed)
    expect(totalOf(outcome)).toBe(60)
    expect(outcome.failed).toBeGreaterThan(5)
  } finally {
    // Readers that are just ending may still have a file open.
    execFileSync('umount', ['-l', disk])
  }
})
