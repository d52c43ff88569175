import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { PACKAGE_FOLDER } from '../../src/package-folder.ts'
import { SETTINGS, type SettingName, type Settings } from '../../src/settings.ts'

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
