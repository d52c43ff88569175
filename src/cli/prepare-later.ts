import { spawn } from 'node:child_process'
import { entryPoint } from '../entry-point.ts'
import { layoutsFolder } from '../layouts-folder.ts'
import { KeptScenes } from '../scene/kept-scenes.ts'
import { SETTINGS, type Settings } from '../settings.ts'
import { loadCypherFiles } from '../views/load.ts'
import { isMap } from '../views/parameters.ts'

/** Whether every map was made once, and a few papers more only have to find their places in it. */
export async function hasMaps(settings: Settings): Promise<boolean> {
  const kept = new KeptScenes(layoutsFolder(settings))
  const maps = (await loadCypherFiles()).filter(isMap)
  return (await Promise.all(maps.map(({ name }) => kept.has(name)))).every(Boolean)
}

/** Has the search index and the maps made by a process that goes on when this one ends, as `git gc --auto` does it. */
export function prepareLater({ home, store }: Settings): void {
  const { path, execArgv } = entryPoint(import.meta.url, './main.ts')
  const env = { ...process.env, [SETTINGS.home.env]: home, [SETTINGS.store.env]: store }
  spawn(process.execPath, [...execArgv, path, 'layout', '--index', '--quiet'], {
    env,
    detached: true,
    stdio: 'ignore',
    windowsHide: true,
  })
    // Then they are made when somebody needs them.
    .on('error', () => {})
    .unref()
}
