import type { Command } from 'commander'
import { encodeScene } from '../../graph/scene-codec.ts'
import { layoutsFolder } from '../../layouts-folder.ts'
import { arrange } from '../../scene/arrange.ts'
import { KeptScenes } from '../../scene/kept-scenes.ts'
import type { GraphStore } from '../../store/store.ts'
import type { CypherFile } from '../../views/cypher-file.ts'
import { loadCypherFiles } from '../../views/load.ts'
import { parseParameters } from '../../views/parameters.ts'
import { readView } from '../../views/read-view.ts'
import { count } from '../count.ts'
import { examples } from '../help.ts'
import { print } from '../output.ts'
import { withStore } from '../session.ts'

interface Options {
  fresh: boolean
}

/** The views that need no parameter: those with a map of their own. */
const mapsOf = (files: readonly CypherFile[]): CypherFile[] =>
  files.filter(({ kind, parameters }) => kind === 'view' && parameters.every(({ required }) => !required))

async function layOutView(
  store: GraphStore,
  file: CypherFile,
  kept: KeptScenes,
  fresh: boolean,
): Promise<string> {
  const view = await readView(store, file, parseParameters(file, {}))
  const earlier = fresh ? null : await kept.read(view)
  const { nodes, ...scene } = arrange(view, await store.generation(), earlier)
  await kept.write(view, encodeScene({ nodes, ...scene }))
  const known = new Set(earlier?.nodes.key)
  const stayed = nodes.key.filter(key => known.has(key)).length
  return `${file.name}: ${count(nodes.key.length, 'node')}, ${stayed} of them known from the map before`
}

export const defineLayout = (command: Command): Command =>
  command
    .option('--fresh', 'forget where nodes were, and lay out everything anew', false)
    .addHelpText(
      'after',
      `
Nodes stay where they are from one import to the next, and new ones appear beside their neighbours. After many imports
a fresh map may show the communities better. A running server takes it over when it is started again.
${examples('paperweave layout', 'paperweave layout --fresh')}`,
    )
    .action(async (options: Options) => {
      await withStore(command, async (store, settings) => {
        const kept = new KeptScenes(layoutsFolder(settings))
        for (const file of mapsOf(await loadCypherFiles()))
          await print(await layOutView(store, file, kept, options.fresh))
      })
    })
