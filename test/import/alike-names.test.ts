import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { digestKey, splitDigestKey } from '../../src/import/digests/digest-keys.ts'
import { DAY_ONE, DAY_TWO } from './days.ts'
import { Library } from './library.ts'

let library: Library
beforeEach(async () => {
  library = await Library.create()
})
afterEach(() => library.destroy())

const KEYS = 'MATCH (d:Digest) RETURN d.key ORDER BY d.key'
const [COMPOSED, DECOMPOSED] = ['NFC', 'NFD'].map(form => 'café'.normalize(form)) as [string, string]

/** What the graph is after importing these files or folders, one after the other, into an empty store. */
async function graphOf(names: readonly string[]): Promise<{ keys: unknown[][]; dump: string[] }> {
  const empty = await Library.create()
  for (const name of names) await empty.import({ paths: [join(library.folder, name)] })
  const graph = { keys: await empty.rows(KEYS), dump: await empty.dump() }
  await empty.destroy()
  return graph
}

// Other systems take such names for one.
describe.skipIf(process.platform !== 'linux')(
  'names that differ only in how their letters are composed',
  () => {
    it.each(['.txt', '/day.txt'])('are two in one folder: café%s', async ending => {
      const files = [COMPOSED + ending, DECOMPOSED + ending] as const
      await library.write(files[0], DAY_ONE)
      await library.write(files[1], DAY_TWO)
      await library.import()
      expect((await library.rows(KEYS)).flat()).toEqual([
        `digest:notes/${files[1]}`,
        `digest:notes/${files[0]}`,
      ])
      for (const file of files)
        expect((await library.import({ paths: [join(library.folder, file)] })).generation).toBeNull()
      const { report } = await library.import()
      expect(report.documents).toMatchObject({ imported: 0, unchanged: 2 })
      await rm(join(library.folder, files[0].replace('/day.txt', '')), { recursive: true })
      await library.import()
      expect((await library.rows(KEYS)).flat()).toEqual([`digest:notes/${files[0]}`])
    })

    it('have keys that do not depend on the order in which they are named', async () => {
      const files = [`${COMPOSED}.txt`, `${DECOMPOSED}.txt`] as const
      await library.write(files[0], DAY_ONE)
      await library.write(files[1], DAY_TWO)
      const one = await graphOf(files)
      expect(one.keys).toHaveLength(2)
      expect(await graphOf([...files].reverse())).toEqual(one)
    })
  },
)

it.skipIf(process.platform !== 'linux')('a name that is not UTF-8 is said to be none', async () => {
  await library.write('one.txt', DAY_ONE)
  await writeFile(Buffer.from(`${library.folder}/bad\xff.txt`, 'latin1'), DAY_TWO)
  const { report } = await library.import()
  expect(report.documents).toMatchObject({ imported: 1, failed: 1 })
  expect(report.diagnostics.map(({ message }) => message)).toEqual([expect.stringContaining('is not UTF-8')])
})

describe('a file whose name ends like the number of a digest', () => {
  const files = ['a/march.txt', 'b/march.txt#2'] as const

  it('shares no key with one', async () => {
    await library.write(files[0], `${DAY_ONE}\n\n${DAY_TWO}`)
    await library.write(files[1], DAY_TWO.replaceAll('2403.08540', '2403.08541').replace('Models', 'Others'))
    const one = await graphOf(files)
    expect(one.keys.flat()).toEqual(['digest:march.txt', 'digest:march.txt#2', 'digest:march.txt#2#1'])
    expect(await graphOf([...files].reverse())).toEqual(one)
  })

  it.each([
    ['digest:day.txt', 'day.txt', 'digest:day.txt', 1],
    ['digest:day.txt#2', 'day.txt', 'digest:day.txt', 2],
    ['digest:day.txt~0123ab#2', 'day.txt', 'digest:day.txt~0123ab', 2],
    ['digest:notes/day.txt#2#1', 'day.txt#2', 'digest:notes/day.txt#2', 1],
    ['digest:#2#1', '#2', 'digest:#2', 1],
  ])('%s of %s is told apart', (key, source, document, number) => {
    expect(splitDigestKey({ key, source })).toEqual([document, number])
    expect(digestKey(document, number)).toBe(key)
  })

  it('is known by the key that earlier releases gave it', () => {
    const stored = { key: 'digest:notes/day.txt#2', source: 'day.txt#2' }
    expect(splitDigestKey(stored)).toEqual([stored.key, 1])
  })
})
