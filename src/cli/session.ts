import { join, resolve } from 'node:path'
import type { Command } from 'commander'
import { readSettings, type Settings } from '../settings.ts'
import { openStore } from '../store/open.ts'
import type { GraphStore } from '../store/store.ts'

/** The settings of a command: from its options, else from the environment, else the defaults. */
export function settingsOf(command: Command): Settings {
  const { home, store, host, port } = command.optsWithGlobals<Partial<Settings>>()
  const given = Object.fromEntries(
    Object.entries({ home, store, host, port }).filter(([, value]) => value !== undefined),
  )
  return readSettings(given, process.env)
}

/** The path of the identity file, and whether the settings name it; otherwise it is the one in the home folder. */
export const identityFile = ({ identity, home }: Settings): [path: string, named: boolean] =>
  identity === '' ? [join(home, 'identity.yaml'), false] : [resolve(identity), true]

/**
 * Opens the store that the settings name, runs, and closes it whatever happens. What runs to its end waits until the graph
 * has been checked, so that it prints nothing wrong; what serves does not.
 */
export async function withStore<T>(
  command: Command,
  run: (store: GraphStore, settings: Settings) => Promise<T>,
  serves = false,
): Promise<T> {
  const settings = settingsOf(command)
  const store = await openStore(settings)
  try {
    await store.damage(!serves)
    return await run(store, settings)
  } finally {
    await store.close()
  }
}
