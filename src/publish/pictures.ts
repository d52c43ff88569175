import { readAddress } from '../address/address.ts'
import type { PictureMaker } from '../picture/picture-maker.ts'
import { picturePath } from '../published/library.ts'
import type { Language } from '../text/languages.ts'
import { PACKAGE_VERSION } from '../version.ts'
import type { CypherFile } from '../views/cypher-file.ts'
import type { Manifest } from './manifest.ts'
import { hashOf, type Site } from './site.ts'

/** Previews of links take PNG, and know no themes. */
const DRAWN = [
  ['svg', 'light'],
  ['svg', 'dark'],
  ['png', 'light'],
] as const

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
  for (const [format, theme] of DRAWN) {
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
