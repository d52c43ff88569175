import { type Command, program } from 'commander'
import open from 'open'
import { bindsToLoopback } from '../../server/security.ts'
import { startServer } from '../../server/start-server.ts'
import type { Settings } from '../../settings.ts'
import type { GraphStore } from '../../store/store.ts'
import { examples, withAddress } from '../help.ts'
import { untilInterrupted } from '../interrupts.ts'
import { print } from '../output.ts'
import { withStore } from '../session.ts'

/** Serves until interrupted, and says where. */
export async function serveUntilStopped(store: GraphStore, settings: Settings, show: boolean): Promise<void> {
  const server = await startServer({ store, settings })
  await print(`Paperweave is at ${server.url}  (Ctrl-C ends it)`)
  if (!bindsToLoopback(settings)) {
    await print(
      'Others on the network can read the whole graph and run read-only queries within the limits; nobody can write.',
    )
  }
  // Where there is no browser to open, the address has been printed.
  if (show && process.stdout.isTTY) await open(server.url).catch(() => undefined)
  await untilInterrupted()
  await server.close()
}

export const serveCommand = (): Command =>
  withAddress(
    program.createCommand('serve').description('show the graph: viewer, embeds and API on a loopback port'),
  )
    .option('--open', 'open the viewer in a browser', false)
    .addHelpText(
      'after',
      `
It only reads; what is imported meanwhile shows at the next look. Bound to another address than a loopback one,
it lets the network read the whole graph.
${examples('paperweave serve --open', 'paperweave serve --port 8080', 'paperweave serve --host 0.0.0.0')}`,
    )
    .action(async (options: { open: boolean }, command: Command) => {
      await withStore(command, (store, settings) => serveUntilStopped(store, settings, options.open))
    })
