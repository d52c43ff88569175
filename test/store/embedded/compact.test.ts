import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { closeCompact, closeInto, isWasteful } from '../../../src/store/embedded/compact.ts'
import {
  createInMemory,
  createSchema,
  openForWriting,
  openReadOnly,
  rowsOf,
  schemaOf,
} from '../../../src/store/embedded/engine.ts'
import { Generations } from '../../../src/store/embedded/generations.ts'
import { Library } from '../../import/library.ts'
import { temporaryFolder } from '../../temporary-folder.ts'
import { hashOf, paper } from './whole-home.ts'

const text = 'A sentence that takes some room in a file. '.repeat(20)
const rows = (how: string) =>
  Array.from({ length: 3_000 }, (_, at) => ({ key: `paper:${at}`, abstract: `${how} ${at} ${text}` }))

/** Writes everything anew into the file, as a first import does or a change of everything. */
async function rewrite(file: string, how: string, compact: number | null): Promise<number> {
  const db = compact === null ? createInMemory() : openForWriting(file, true)
  await createSchema(db)
  await rowsOf(db, 'UNWIND $rows AS row MERGE (n:Paper {key: row.key}) SET n = row', { rows: rows(how) })
  return compact === null ? closeInto(db, file) : closeCompact(db, file, compact)
}

const sizeOf = async (file: string): Promise<number> => (await stat(file)).size

test('a third of a file may be waste', () => {
  expect(isWasteful(150, 100)).toBe(false)
  expect(isWasteful(151, 100)).toBe(true)
  expect(isWasteful(1, 0)).toBe(true)
})

test('a file in which everything is replaced stays as small as a new one, and whole', async () => {
  const file = join(await temporaryFolder('compact'), 'graph.grafeo')
  const fresh = await rewrite(file, 'first', null)
  expect(fresh).toBe(await sizeOf(file))
  for (const how of ['again', 'thrice']) {
    const compact = await rewrite(file, how, fresh)
    expect(compact).toBe(await sizeOf(file))
    expect(compact).toBeLessThan(1.05 * fresh)
  }
  const db = openReadOnly(file)
  try {
    expect(schemaOf(db).labels).toEqual([{ name: 'Paper', count: 3_000 }])
    const all = await rowsOf(db, 'MATCH (n:Paper) RETURN n.key AS key, n.abstract AS abstract')
    const byKey = new Map(all.map(row => [row.key, row]))
    for (const row of rows('thrice')) expect(byKey.get(row.key)).toEqual(row)
  } finally {
    db.close()
  }
})

test('imports of changed texts keep the file within half more, and the graph that of one import', async () => {
  const [library, once] = [await Library.create(), await Library.create()]
  try {
    for (const turn of [1, 2, 3, 4]) {
      for (const number of [1, 2, 3, 4, 5])
        for (const to of turn === 4 ? [library, once] : [library])
          await to.write(`${number}.txt`, `${paper(number)}\n${text} ${turn}\n`)
      await library.import()
      const generations = new Generations(library.home)
      const id = await generations.current()
      const { compact = 0 } = await generations.manifest(id)
      const size = await sizeOf(generations.file(id))
      expect(isWasteful(size, compact)).toBe(false)
    }
    await once.import()
    expect(await hashOf(library.store)).toBe(await hashOf(once.store))
  } finally {
    await library.destroy()
    await once.destroy()
  }
})
