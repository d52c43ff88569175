import { readAddress } from '../address/address.ts'
import { cardPath, NODES_IN_SVG, picturePath } from '../folder-format/library.ts'
import { decodeScene } from '../graph/scene-codec.ts'
import type { PictureMaker } from '../picture/picture-maker.ts'
import type { Language } from '../text/languages.ts'
import { PACKAGE_VERSION } from '../version.ts'
import type { CypherFile } from '../views/cypher-file.ts'
import type { Manifest } from './manifest.ts'
import { hashOf, type Site } from './site.ts'

const THEMES = ['light', 'dark'] as const
/** Previews of links take PNG. */
const formatsFor = (nodes: number) => (nodes > NODES_IN_SVG ? (['png'] as const) : (['png', 'svg'] as const))

export interface PictureTools {
  site: Site
  before: Manifest
  maker: PictureMaker
  language: Language
  /** Writings that no font has: pictures are drawn again once one has them. */
  boxed: readonly string[]
}

/** A scene that is drawn, and the view that it is of. */
interface Shown {
  bytes: Uint8Array
  file: CypherFile
}

/** Draws one picture, if it is not there yet. @returns what it was drawn from, by its path */
async function publishPicture(
  { site, before, maker, language, boxed }: PictureTools,
  path: string,
  { bytes, file }: Shown,
  { format, theme }: { format: 'svg' | 'png' | 'jpeg'; theme: 'light' | 'dark' },
): Promise<Manifest['pictures']> {
  const from = hashOf(JSON.stringify([PACKAGE_VERSION, language, file.title, hashOf(bytes), ...boxed]))
  if (before.pictures[path] === from && (await site.keep(path))) return { [path]: from }
  const address = { ...readAddress(''), view: file.name, theme, language }
  // Not `slice`, which of a Buffer is no copy: the bytes move to the thread.
  const scene = new Uint8Array(bytes)
  const request = { format, scene, fitting: null, address, title: file.title, walk: file.walk }
  await site.file(path, await maker.draw(request, new AbortController().signal))
  return { [path]: from }
}

/** Draws the pictures of a view. @returns what each was drawn from, by path */
export async function publishPictures(tools: PictureTools, shown: Shown): Promise<Manifest['pictures']> {
  const drawn: Manifest['pictures'] = {}
  const formats = formatsFor(decodeScene(new Uint8Array(shown.bytes).buffer).nodes.key.length)
  for (const [format, theme] of formats.flatMap(one => THEMES.map(two => [one, two] as const))) {
    const path = picturePath(shown.file.name, format, theme)
    Object.assign(drawn, await publishPicture(tools, path, shown, { format, theme }))
  }
  return drawn
}

/** Pages of a kind that have a picture of their own: the newest days, and those with the most papers. */
export const CARDS = 20

/** Draws the picture of a page that is read, for previews. @param page its path */
export const publishCard = (tools: PictureTools, page: string, shown: Shown): Promise<Manifest['pictures']> =>
  publishPicture(tools, cardPath(page), shown, { format: 'jpeg', theme: 'light' })
