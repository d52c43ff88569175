import { execFile } from 'node:child_process'
import { cp, mkdir, readFile, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Damage } from '../../../src/graph/library.ts'
import { type Copy, flip } from './whole-home.ts'

interface Way {
  what: string
  reason: Damage['reason']
  damage: (copy: Copy) => Promise<unknown>
}

/** What can stand in the place of a file, and how it comes there. */
export const NO_FILES: Record<string, (path: string) => Promise<unknown>> = {
  'a folder': path => mkdir(path),
  'a link to itself': path => symlink(path, path),
  'a link to nothing': path => symlink(`${path}.nothing`, path),
  ...(process.platform !== 'win32' && {
    'a pipe': (path: string) => promisify(execFile)('mkfifo', [path]),
    'a device': (path: string) => symlink('/dev/zero', path),
  }),
}

const replaced = (reason: Way['reason'], name: string, pathOf: (copy: Copy) => string): Way[] =>
  Object.entries(NO_FILES).map(([what, make]) => ({
    what: `${what} as ${name}`,
    reason,
    damage: async copy => {
      await rm(pathOf(copy))
      await make(pathOf(copy))
    },
  }))

const manifest = ({ folder }: Copy) => join(folder, 'manifest.json')
const database = ({ folder }: Copy) => join(folder, 'graph.grafeo')
const databaseBefore = ({ graph, before }: Copy) => join(graph, 'generations', before, 'graph.grafeo')
const manifestBefore = ({ graph, before }: Copy) => join(graph, 'generations', before, 'manifest.json')

/** Bytes of a page of a database. The second or third is the header that counts, as it was written last; the other one is the one before. */
const PAGE = 4_096

/** Ways to damage a home so that another state of it is served. */
export const WAYS: Way[] = [
  { what: 'an empty pointer', reason: 'damagedPointer', damage: ({ current }) => writeFile(current, '') },
  { what: 'a missing pointer', reason: 'damagedPointer', damage: ({ current }) => rm(current) },
  {
    what: 'a garbled pointer',
    reason: 'damagedPointer',
    damage: ({ current }) => writeFile(current, '../../../etc\0'),
  },
  ...replaced('damagedPointer', 'pointer', ({ current }) => current),
  {
    what: 'a missing generation',
    reason: 'damagedManifest',
    damage: ({ folder }) => rm(folder, { recursive: true }),
  },
  ...Object.entries({ ...NO_FILES, 'a file': (path: string) => writeFile(path, '') })
    .filter(([what]) => what !== 'a folder')
    .map(([what, make]) => ({
      what: `${what} as generation`,
      reason: 'damagedManifest' as const,
      damage: async ({ folder }: Copy) => {
        await rm(folder, { recursive: true })
        await make(folder)
      },
    })),
  { what: 'a missing manifest', reason: 'damagedManifest', damage: copy => rm(manifest(copy)) },
  { what: 'a cut manifest', reason: 'damagedManifest', damage: copy => truncate(manifest(copy), 100) },
  { what: 'a flipped manifest', reason: 'damagedManifest', damage: copy => flip(manifest(copy), 0.4) },
  {
    what: 'the manifest of another generation',
    reason: 'damagedManifest',
    damage: copy => cp(manifestBefore(copy), manifest(copy)),
  },
  ...replaced('damagedManifest', 'manifest', manifest),
  { what: 'a missing database', reason: 'damagedDatabase', damage: copy => rm(database(copy)) },
  { what: 'an empty database', reason: 'damagedDatabase', damage: copy => truncate(database(copy), 0) },
  { what: 'a cut database', reason: 'damagedDatabase', damage: copy => truncate(database(copy), 30_000) },
  ...replaced('damagedDatabase', 'database', database),
  {
    what: 'the database of another generation',
    reason: 'damagedContent',
    damage: async copy => {
      const { size } = await stat(database(copy))
      await cp(databaseBefore(copy), database(copy))
      await truncate(database(copy), size)
    },
  },
  {
    what: 'a database that is flipped in every page',
    reason: 'damagedContent',
    damage: async copy => {
      const bytes = await readFile(database(copy))
      const flipped = bytes.map((byte, at) => (at % PAGE === 20 ? byte ^ 1 : byte))
      await writeFile(database(copy), flipped)
    },
  },
  ...[1, 2].map(header => ({
    what: `a flipped header ${header} of its database`,
    reason: 'damagedContent' as const,
    damage: async (copy: Copy) => {
      const { size } = await stat(database(copy))
      await flip(database(copy), (header * PAGE + 20) / size)
    },
  })),
  { what: 'a flipped database', reason: 'damagedContent', damage: copy => flip(database(copy), 0.5) },
]
