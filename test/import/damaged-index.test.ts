import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readSettings } from '../../src/settings.ts'
import { EmbeddedStore } from '../../src/store/embedded/embedded-store.ts'
import { paper } from '../store/embedded/whole-home.ts'
import { Library } from './library.ts'

/** Changes every byte of the index; the file is as large as before. */
async function damageIndex({ home, store }: Library): Promise<void> {
  const path = join(home, 'graph', 'generations', await store.generation(), 'library.index')
  const bytes = await readFile(path)
  await writeFile(
    path,
    bytes.map(byte => byte ^ 1),
  )
}

test('an import that finds its index damaged makes the graph that it would have made', async () => {
  const [library, fresh] = [await Library.create(), await Library.create()]
  const again = new EmbeddedStore(readSettings({ home: library.home }, {}))
  try {
    for (const number of [1, 2]) await library.write(`${number}.txt`, paper(number))
    await library.import()
    await damageIndex(library)
    await library.write('3.txt', paper(3))
    const { report } = await library.import({}, again)
    expect(report.documents.imported).toBe(1)
    for (const number of [1, 2, 3]) await fresh.write(`${number}.txt`, paper(number))
    await fresh.import()
    expect(await library.dump()).toEqual(await fresh.dump())
    await library.write('4.txt', paper(4))
    await fresh.write('4.txt', paper(4))
    for (const one of [library, fresh]) await one.import()
    expect(await library.dump()).toEqual(await fresh.dump())
  } finally {
    await again.close()
    for (const one of [library, fresh]) await one.destroy()
  }
})
