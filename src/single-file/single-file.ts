import { promisify } from 'node:util'
import { constants, deflate } from 'node:zlib'
import { type Address, writeAddress } from '../address/address.ts'
import { sceneParameters } from '../address/scene-path.ts'
import { AppError } from '../errors.ts'
import type { ExportFormat } from '../export/format.ts'
import { EXPORT_FORMATS } from '../export/formats.ts'
import {
  NODES_IN_FILE,
  type NodeDirectory,
  type PublishedLibrary,
  sceneName,
} from '../folder-format/library.ts'
import { packNodes } from '../folder-format/pack-nodes.ts'
import {
  ADDRESS_ATTRIBUTE,
  LIBRARY_ATTRIBUTE,
  NOTE_ATTRIBUTE,
  VIEWER_ATTRIBUTE,
} from '../folder-format/piece.ts'
import type { NodeDetails } from '../graph/node-details.ts'
import type { Scene } from '../graph/scene.ts'
import { encodeScene } from '../graph/scene-codec.ts'
import type { Queries } from '../store/store.ts'
import type { Translator } from '../text/translator.ts'
import type { CypherFile } from '../views/cypher-file.ts'
import { readManyDetails } from '../views/many-details.ts'
import { fillTemplate, readTemplate } from './template.ts'

type Facts = Omit<ExportFormat, 'write'>

/** The row of the page among the formats of exports. */
export const SINGLE_FILE: Facts = {
  name: 'html',
  title: 'HTML',
  extension: 'html',
  type: 'text/html',
  shape: 'page',
  drawn: true,
  purpose: 'a page with everything in it, to mail or to open from a disk',
}

/** Every format, as menus and documents list them. */
export const EXPORT_FACTS: readonly Facts[] = [
  SINGLE_FILE,
  ...EXPORT_FORMATS.map(({ write: _write, ...facts }) => facts),
]

/** Links of each kind that a page holds of a node. Its card shows three sentences. */
const LINKS = 5

/** What a page shows. */
export interface SingleFile {
  file: CypherFile
  scene: Scene
  /** Its filters are of no account: the scene is what they leave. */
  address: Address
  /** The address of the viewer, where others can open that; null otherwise. */
  viewer: string | null
  /** What the scene leaves out; may be empty. */
  note: string
  translator: Translator
}

const compress = promisify(deflate)
const pack = async (content: Uint8Array | string): Promise<string> =>
  (await compress(content, { level: constants.Z_BEST_COMPRESSION })).toString('base64')
const packJson = (content: unknown): Promise<string> => pack(JSON.stringify(content))

/** As much of what is known of a node as its card shows: abstracts are most of it, and not there. */
function forCard({
  properties: { abstract: _abstract, ...properties },
  ...details
}: NodeDetails): NodeDetails {
  return { ...details, properties, sources: {} }
}

/** A published folder with one scene, as its first piece tells it. */
function libraryOf(file: CypherFile, name: string): PublishedLibrary {
  const stats = { nodes: {}, relationships: {}, from: null, to: null, generation: '' }
  return {
    files: [file],
    stats,
    scenes: { [name]: { scene: 'scene' } },
    parts: 'parts',
    pages: {},
    isPrivate: false,
    nodes: 'directory',
    pictures: [],
    graph: '',
    search: '',
  }
}

/**
 * Writes a view as a page that needs nothing else: neither a server nor a network.
 * @throws INVALID for a view that is too large for a page
 */
export async function writeSingleFile(
  store: Queries,
  { file, scene, address, viewer, note, translator }: SingleFile,
): Promise<string> {
  const count = scene.nodes.key.length
  if (count > NODES_IN_FILE)
    throw new AppError('INVALID', { reason: 'pageTooLarge', values: { nodes: count, most: NODES_IN_FILE } })
  const template = await readTemplate()
  const details = await readManyDetails(store, scene.nodes.key, LINKS)
  const name = sceneName(file.name, sceneParameters(file, address))
  const directory: NodeDirectory = { shards: ['nodes'], homes: [], whole: {} }
  return fillTemplate(template, {
    language: translator.language,
    title: `${translator.translate(file).title} · Paperweave`,
    attributes: {
      [LIBRARY_ATTRIBUTE]: 'library',
      [ADDRESS_ATTRIBUTE]: writeAddress(address),
      [VIEWER_ATTRIBUTE]: viewer ?? '',
      ...(note !== '' && { [NOTE_ATTRIBUTE]: note }),
    },
    pieces: {
      library: await packJson(libraryOf(file, name)),
      parts: await packJson({}),
      directory: await packJson(directory),
      // A page is of no state of a library: the same graph gives the same bytes.
      scene: await pack(encodeScene({ ...scene, generation: '' })),
      nodes: await packJson(packNodes(details.map(forCard))),
    },
  })
}
