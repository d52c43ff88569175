import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { HOME } from '../home-folder.ts'
import { writingsWithoutFont } from '../picture/letters-without-font.ts'
import { MANIFEST } from '../published-folder.ts'
import { loadShells } from '../server/shells.ts'
import type { Settings } from '../settings.ts'
import type { GraphStore } from '../store/store.ts'
import { PACKAGE_VERSION } from '../version.ts'
import type { PublishOptions } from './options.ts'

const hashOf = (content: string): string => createHash('sha256').update(content).digest('hex')

/** Where it is noted from which state of the graph a folder was published: at home, as no other machine knows that state. */
const notePath = ({ home }: Settings, folder: string): string =>
  join(home, HOME.published, `${hashOf(folder).slice(0, 16)}.json`)

/** The same for the same folder from the same state, in the same way. */
async function markOf(
  store: GraphStore,
  { store: address, storeDatabase, title }: Settings,
  { folder, base, language, only, privateCommentary }: PublishOptions,
): Promise<string | null> {
  const manifest = await readFile(join(folder, MANIFEST), 'utf8').catch(() => null)
  if (manifest === null) return null
  const viewer = await (await loadShells()).read('viewer')
  const graph = [address, storeDatabase, await store.generation()]
  return hashOf(
    JSON.stringify([
      PACKAGE_VERSION,
      viewer,
      graph,
      base,
      language,
      only,
      privateCommentary,
      title,
      hashOf(manifest),
      // A new font draws names that were boxes.
      await writingsWithoutFont(),
    ]),
  )
}

/** Whether a folder is what publishing into it now would make of it. */
export async function isPublishedAlready(
  store: GraphStore,
  settings: Settings,
  options: PublishOptions,
): Promise<boolean> {
  const noted = await readFile(notePath(settings, options.folder), 'utf8').catch(() => null)
  return noted !== null && noted === (await markOf(store, settings, options))
}

/** Notes that a folder has just been published. Without the note, the next time takes longer. */
export async function notePublished(
  store: GraphStore,
  settings: Settings,
  options: PublishOptions,
): Promise<void> {
  const path = notePath(settings, options.folder)
  const mark = await markOf(store, settings, options)
  if (mark === null) return
  await mkdir(dirname(path), { recursive: true }).catch(() => undefined)
  await writeFile(path, mark).catch(() => undefined)
}
