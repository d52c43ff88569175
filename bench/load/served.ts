import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { PACKAGE_FOLDER } from '../../src/package-folder.ts'
import { SETTINGS, type SettingName, type Settings } from '../../src/settings.ts'

/** The map of the library, once the server has made it: it makes large ones in the background. */
export async function arrangedLibrary(url: string): Promise<ArrayBuffer> {
  for (;;) {
    const answer = await fetch(new URL('api/scenes/library', url))
    if (answer.ok) return answer.arrayBuffer()
    if (answer.status !== 503) throw new Error(`The server has no map of the library: ${await answer.text()}`)
    await pause(1000)
  }
}

/** Serves a store with the built command line, in a process of its own, as long as `use` runs. */
export async function whileServed(
  given: Partial<Settings>,
  use: (url: string) => Promise<void>,
): Promise<void> {
  const variables = Object.entries(given).map(([name, value]) => [SETTINGS[name as SettingName].env, value])
  const server = spawn(
    process.execPath,
    [join(PACKAGE_FOLDER, 'dist/src/cli/main.js'), 'serve', '--port', '0'],
    {
      env: { ...process.env, ...Object.fromEntries(variables) },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  try {
    const [line] = (await once(createInterface(server.stdout), 'line')) as [string]
    const url = /http:\S+/.exec(line)?.[0]
    if (!url) throw new Error(`The server did not start: ${line}`)
    await use(url)
  } finally {
    server.kill()
    await once(server, 'exit')
  }
}
