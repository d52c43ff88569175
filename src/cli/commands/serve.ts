import type { Command } from 'commander'
import open from 'open'
import { bindsToLoopback } from '../../server/security.ts'
import { startServer } from '../../server/start-server.ts'
import type { Settings } from '../../settings.ts'
import type { GraphStore } from '../../store/store.ts'
import { examples, withAddress } from '../help.ts'
import { untilInterrupted } from '../interrupts.ts'
import { print } from '../output.ts'
import { withStore } from '../session.ts'

/** Serves until interrupted, and prints the address. */
export async function serveUntilStopped(store: GraphStore, settings: Settings, show: boolean): Promise<void> {
  const server = await startServer({ store, settings })
  for (const sentence of await store.advice()) console.error(`paperweave: ${sentence}`)
  await print(`Paperweave is at ${server.url}  (press Ctrl-C to stop)`)
  if (!bindsToLoopback(settings)) {
    await print(
      'Others on the network can read the whole graph and run read-only queries within the limits. Nobody can write.',
    )
  }
  // Without a browser to open, the printed address has to do.
  if (show && process.stdout.isTTY) await open(server.url).catch(() => undefined)
  await untilInterrupted()
  await server.close()
}

export const defineServe = (command: Command): Command =>
  withAddress(command)
    .option('--open', 'open the viewer in a browser', false)
    .addHelpText(
      'after',
      `
The server only reads. Imports that finish while it runs show up at once in pages that are open. On an address other than
loopback, everyone who can reach it can read the whole graph.
${examples('paperweave serve --open', 'paperweave serve --port 8080', 'paperweave serve --host 0.0.0.0')}`,
    )
    .action(async (options: { open: boolean }) => {
      await withStore(command, (store, settings) => serveUntilStopped(store, settings, options.open), true)
    })
