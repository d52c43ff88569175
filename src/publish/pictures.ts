import { readAddress } from '../address/address.ts'
import { decodeScene } from '../graph/scene-codec.ts'
import type { PictureMaker } from '../picture/picture-maker.ts'
import { NODES_IN_SVG, picturePath } from '../published/library.ts'
import type { Language } from '../text/languages.ts'
import { PACKAGE_VERSION } from '../version.ts'
import type { CypherFile } from '../views/cypher-file.ts'
import type { Manifest } from './manifest.ts'
import { hashOf, type Site } from './site.ts'

const THEMES = ['light', 'dark'] as const
/** Previews of links take PNG. */
const formatsFor = (nodes: number) => (nodes > NODES_IN_SVG ? (['png'] as const) : (['png', 'svg'] as const))

interface PictureTools {
  site: Site
  before: Manifest
  maker: PictureMaker
  language: Language
}

/** Draws the pictures of a scene that are not there yet. @returns what each was drawn from, by path */
export async function publishPictures(
  { site, before, maker, language }: PictureTools,
  name: string,
  { bytes, file }: { bytes: Uint8Array; file: CypherFile },
): Promise<Manifest['pictures']> {
  const drawn: Manifest['pictures'] = {}
  const formats = formatsFor(decodeScene(new Uint8Array(bytes).buffer).nodes.key.length)
  for (const [format, theme] of formats.flatMap(one => THEMES.map(two => [one, two] as const))) {
    const path = picturePath(name, format, theme)
    const from = hashOf(JSON.stringify([PACKAGE_VERSION, language, file.title, hashOf(bytes)]))
    drawn[path] = from
    if (before.pictures[path] === from && (await site.keep(path))) continue
    const address = { ...readAddress(''), view: file.name, theme, language }
    const request = {
      format,
      scene: bytes.slice(),
      fitting: null,
      address,
      title: file.title,
      walk: file.walk,
    }
    await site.file(path, await maker.draw(request, new AbortController().signal))
  }
  return drawn
}
