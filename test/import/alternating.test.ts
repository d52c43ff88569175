import { expect, test } from 'vitest'
import { readSettings } from '../../src/settings.ts'
import { EmbeddedStore } from '../../src/store/embedded/embedded-store.ts'
import { paper } from '../store/embedded/whole-home.ts'
import { Library } from './library.ts'

/** Two papers with one author, whose name the second spells in another way. */
const spelt = (number: number, name: string): string =>
  paper(number).replace('Ada Example', `${name}, Bo Sample`)

test('an import that another one came before continues what that reported', async () => {
  const library = await Library.create()
  const other = new EmbeddedStore(readSettings({ home: library.home }, {}))
  try {
    await library.write('1.txt', spelt(1, 'Ada Example'))
    await library.import()
    await library.write('2.txt', spelt(2, 'Ada B. Example'))
    const late = new Proxy(library.store, {
      get(store, name) {
        if (name === 'write')
          return async () => {
            await library.import({}, other)
            await library.write('3.txt', paper(3).replace('Ada Example', 'Cleo Test'))
            return store.write()
          }
        const value: unknown = Reflect.get(store, name)
        return typeof value === 'function' ? value.bind(store) : value
      },
    })
    const { report } = await library.import({}, late)
    expect(report.documents).toMatchObject({ imported: 1, unchanged: 2 })
    expect(report.merges).toEqual((await other.report())?.merges)
    const empty = await Library.create()
    const fresh = await library.import({}, empty.store)
    await empty.destroy()
    expect(fresh.report.merges).not.toEqual([])
    expect(report.merges).toEqual(fresh.report.merges)
  } finally {
    await other.close()
    await library.destroy()
  }
}, 60_000)
