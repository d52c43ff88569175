import { mkdir, readdir, rename, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { AnswerFile } from '../../../src/import/helper/answer-file.ts'
import { readIdentity } from '../../../src/import/read-identity.ts'
import { startServer } from '../../../src/server/start-server.ts'
import { readSettings } from '../../../src/settings.ts'
import { Generations } from '../../../src/store/embedded/generations.ts'
import { temporaryFolder } from '../../temporary-folder.ts'
import { MAY } from '../sample-graph.ts'
import { NO_FILES } from './ways.ts'
import { opened, useWholeHome } from './whole-home.ts'

const unavailable = (words: string) => ({
  code: 'STORE_UNAVAILABLE',
  message: expect.stringContaining(words),
})
const PLACES = Object.entries(NO_FILES).filter(([what]) => what !== 'a link to nothing')

describe('the home of an embedded graph', () => {
  const whole = useWholeHome()

  test('that lost its pointer and all its states is not taken for a new one', async () => {
    const { home, graph, current } = await whole.copy()
    await rm(current)
    await rm(join(graph, 'generations'), { recursive: true })
    await opened(home, async store => {
      for (const asked of [() => store.stats(), () => store.history(), () => store.write()])
        await expect(asked()).rejects.toMatchObject(unavailable('move it away'))
    })
    await rm(graph, { recursive: true })
    await opened(home, async store => expect(await store.history()).toEqual([]))
  })

  test('keeps the state that its pointer leads to, even if the import fails after that', async () => {
    const { home, id, before, folder } = await whole.copy()
    const generations = new Generations(home)
    for (const one of [id, before]) await generations.discard(one)
    expect(await readdir(join(folder, '..'))).toEqual([id])
  })

  test('where the first import was given up is still a new one', async () => {
    const home = join(await temporaryFolder('home'), 'home')
    await opened(home, async store => {
      const writer = await store.write()
      await writer.apply(MAY)
      await writer.abandon()
      expect(await readdir(join(home, 'graph'))).toEqual(['generations'])
      expect(await store.history()).toEqual([])
    })
  })

  test('is not touched by an import that finds nothing new', async () => {
    const { home } = await whole.copy()
    const graph = join(home, 'graph')
    const names = async () => ['', ...(await readdir(graph, { recursive: true }))].sort()
    const changed = async () =>
      Promise.all((await names()).map(async name => [name, (await stat(join(graph, name))).mtimeMs]))
    const before = await changed()
    await opened(home, async store => {
      const writer = await store.write()
      for await (const _ of writer.statements({ text: true })) expect(await changed()).toEqual(before)
      await writer.abandon()
    })
    expect(await changed()).toEqual(before)
  })

  test('can be taken away from a running server and brought back', async () => {
    const { home, id } = await whole.copy()
    await opened(home, async store => {
      const { url, close } = await startServer({ store, settings: readSettings({ home, port: '0' }, {}) })
      const ask = async (path: string) => (await fetch(url + path)).json()
      expect(await ask('/api/health')).toMatchObject({ ok: true, generation: id, damage: null })
      const stats = await ask('/api/stats')
      await expect.poll(async () => (await ask('/api/search?q=ada')).hits?.length).toBe(3)
      await rename(home, `${home}-away`)
      const gone = { code: 'STORE_UNAVAILABLE', reason: 'graphGone', status: 503 }
      for (const path of ['/api/health', '/api/stats', '/api/views/library', '/api/search?q=ada'])
        expect(await ask(path)).toMatchObject(gone)
      await mkdir(home)
      expect(await ask('/api/health')).toMatchObject(gone)
      await rm(home, { recursive: true })
      await rename(`${home}-away`, home)
      expect(await ask('/api/health')).toMatchObject({ ok: true, generation: id, damage: null })
      expect(await ask('/api/stats')).toEqual(stats)
      expect((await ask('/api/search?q=ada')).hits).toHaveLength(3)
      await close()
    })
  })

  test.each(PLACES)('with %s for the states says what to do', async (_, make) => {
    const { home, graph, current } = await whole.copy()
    await rm(current)
    await rm(join(graph, 'generations'), { recursive: true })
    await make(join(graph, 'generations'))
    const outcome = await opened(home, store => store.history().catch(error => error))
    expect(outcome).toMatchObject(unavailable('ove'))
  })

  test.each(PLACES)(
    'with %s for the lock of imports is read, and says what to do on import',
    async (_, make) => {
      const { home, id } = await whole.copy()
      await rm(join(home, 'import.lock.grafeo'))
      await make(join(home, 'import.lock.grafeo'))
      await opened(home, async store => {
        expect(await store.generation()).toBe(id)
        await expect(store.write()).rejects.toMatchObject(unavailable('try again'))
      })
    },
  )

  test('may be a file or lead to itself, and is refused', async () => {
    const folder = await temporaryFolder('home')
    await writeFile(join(folder, 'file'), '')
    await symlink(join(folder, 'loop'), join(folder, 'loop'))
    for (const name of ['file', 'loop'])
      await opened(join(folder, name), async store => {
        await expect(store.history()).rejects.toMatchObject({ ...unavailable(name), ownerOnly: true })
        await expect(store.write()).rejects.toMatchObject(unavailable(name))
      })
  })

  test.each(PLACES)('may have %s for the files of its owner, which is said', async (_, make) => {
    const path = join(await temporaryFolder('home'), 'file')
    await make(path)
    await expect(readIdentity(path, false)).rejects.toMatchObject({ code: 'INVALID' })
    await expect(AnswerFile.open(path)).rejects.toMatchObject({ code: 'INVALID' })
  })
})
