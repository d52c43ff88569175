import { once } from 'node:events'
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Scene } from '../../src/graph/scene.ts'
import { KeptScenes, notKept } from '../../src/scene/kept-scenes.ts'
import { SceneCache } from '../../src/scene/scene-cache.ts'
import { temporaryFolder } from '../temporary-folder.ts'
import { groupedView } from './views.ts'

const view = groupedView(4, 6)
const grown = {
  ...view,
  nodes: [...view.nodes, { key: 'title:new', label: 'Paper' as const, name: 'new', weight: 2 }],
  relationships: [
    ...view.relationships,
    { type: 'TAGGED' as const, source: view.nodes.length, target: 0, weight: 1 },
  ],
}

/** The scene that a server shows that has just started. */
async function started(
  folder: string,
  generation: string,
  shown: typeof view,
  isKept = true,
  isCurrent = async () => true,
): Promise<Scene> {
  const cache = new SceneCache({ kept: new KeptScenes(folder) })
  try {
    const map = isKept ? { view: 'library', mark: generation, isCurrent } : null
    const request = { generation, view: 'library', parameters: {}, map }
    return (await cache.get(request, async () => shown)).scene
  } finally {
    await cache.close()
  }
}

test('a map is the same after a restart, and new nodes appear in it', async () => {
  const folder = join(await temporaryFolder('kept'), 'layouts')
  const before = await started(folder, 'one', view)
  const after = await started(folder, 'two', grown)
  expect(after.nodes.key).toEqual([...before.nodes.key, 'title:new'])
  for (const column of ['x', 'y', 'community'] as const)
    expect(after.nodes[column].slice(0, -1)).toEqual(before.nodes[column])
  const fresh = await started(folder, 'two', grown, false)
  expect(fresh.nodes.x).not.toEqual(after.nodes.x)
  expect((await started(folder, 'two', grown)).nodes).toEqual(after.nodes)
})

test('a damaged file is as none, which a warning says, and only its own scenes are kept', async () => {
  const folder = await temporaryFolder('damaged')
  const before = await started(folder, 'one', view)
  const [name, ...others] = await readdir(folder)
  expect(others).toEqual([])
  await writeFile(join(folder, name ?? ''), 'PWSCENE3 and nothing else')
  const warned = once(process, 'warning')
  expect((await started(folder, 'two', view)).nodes).toEqual(before.nodes)
  expect(String(await warned)).toContain('The kept map of "library" is made anew')
  await started(folder, 'two', groupedView(2, 2), false)
  expect(await readdir(folder)).toEqual([name?.replace('one', 'two')])
})

test('the map of a state that has passed takes nobody the place of a newer one', async () => {
  const folder = await temporaryFolder('older')
  await started(folder, 'two', grown)
  const newer = await readdir(folder)
  await started(folder, 'one', view, true, async () => false)
  expect(await readdir(folder)).toEqual(newer)
  // The graph changes while the file is written.
  const answers = [true, false]
  await started(folder, 'one', view, true, async () => answers.shift() ?? false)
  expect(await readdir(folder)).toEqual(newer)
  await started(folder, 'three', view)
  expect((await readdir(folder)).map(name => name.split('.')[1])).toEqual(['three'])
})

test('a file of another version is as none, without a warning', async () => {
  const folder = await temporaryFolder('earlier-version')
  const before = await started(folder, 'one', view)
  const [name = ''] = await readdir(folder)
  await writeFile(join(folder, name), 'PWSCENE1 and what it had')
  const warnings: Error[] = []
  const listen = (warning: Error) => void warnings.push(warning)
  process.on('warning', listen)
  expect((await started(folder, 'two', view)).nodes).toEqual(before.nodes)
  process.off('warning', listen)
  expect(warnings).toEqual([])
  const [made = ''] = await readdir(folder)
  expect((await readFile(join(folder, made))).subarray(0, 8).toString()).toBe('PWSCENE3')
})

test('files that nobody has finished are removed, but none that somebody may be writing', async () => {
  const folder = await temporaryFolder('leftovers')
  await started(folder, 'one', view)
  const [unfinished, old, written] = [
    'topics.one.scene.0a1b',
    `${'0a'.repeat(16)}.scene`,
    'topics.two.scene.2c3d',
  ]
  for (const name of [unfinished, old, written]) await writeFile(join(folder, name), 'PWSCENE')
  for (const name of [unfinished, old]) await utimes(join(folder, name), 1, 1)
  await started(folder, 'two', view)
  expect((await readdir(folder)).sort()).toEqual(['library.two.scene', written])
})

test('a full disk is told from a folder that may not be written', () => {
  const said = (code: string) => notKept('/maps', Object.assign(new Error('no'), { code })).message
  expect(said('ENOSPC')).toContain('/maps lies on a full disk. Make room')
  expect(said('EACCES')).toContain('/maps may not be written. Allow it')
})
