import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { escapeMarkup } from '../address/escape.ts'
import { SUBJECT_LABELS } from '../address/subjects.ts'
import { embedPage, picturePath } from '../folder-format/library.ts'
import { ADDRESS_ATTRIBUTE, LIBRARY_ATTRIBUTE, pieceAddress } from '../folder-format/piece.ts'
import type { Places } from '../pages/day.ts'
import { feedLinks } from '../pages/frame.ts'
import {
  fillShell,
  loadShells,
  NOTHING_EARLY,
  type PageHead,
  type WithoutScripts,
  withPages,
  withPicture,
} from '../server/shells.ts'
import type { Language } from '../text/languages.ts'
import type { Translator } from '../text/translator.ts'
import type { CypherFile } from '../views/cypher-file.ts'
import { DAYS_PATH } from './places.ts'
import type { Site } from './site.ts'

export interface PagesOf {
  views: readonly CypherFile[]
  /** Views that show one node each, which have no pictures. */
  aboutOne: readonly CypherFile[]
  library: string
  language: Language
  translator: Translator
  /** The address of the folder, with a slash at the end; null where it is not known. */
  base: string | null
  /** Addresses from the viewer. */
  places: Places
}

/** Parts of the viewer that only a server has something for. */
const NOT_HERE = /^console-page-/

/** What says that a page needs a host when it is opened from a disk. */
const FROM_DISK = 'from-disk.js'

/** Copies scripts, styles and icons, most of which have the hash of their content in their names. */
async function publishAssets(site: Site, folder: string): Promise<void> {
  const assets = (await readdir(join(folder, 'assets'))).filter(name => !NOT_HERE.test(name))
  const paths = [...assets.map(name => `assets/${name}`), 'icon.svg', 'licenses.md', 'embed.js', FROM_DISK]
  for (const path of paths) await site.file(path, await readFile(join(folder, path)))
}

/** A page that reads its data from the folder. @param address what it shows as far as its own address does not say */
function ofFolder(shell: string, { library }: PagesOf, head: PageHead, address = ''): string {
  const attributes = [[LIBRARY_ATTRIBUTE, library], ...(address === '' ? [] : [[ADDRESS_ATTRIBUTE, address]])]
  const written = attributes.map(([name, value = '']) => `${name}="${escapeMarkup(value)}"`).join(' ')
  const early = `<link rel="preload" href="./${escapeMarkup(pieceAddress(library))}" as="script">`
  return fillShell(shell, head)
    .replace(/<html /, () => `<html ${written} `)
    .replace(/<\/head>/, () => `  ${early}\n  </head>`)
}

/** The lists of pages to read that the folder has. */
function linksOf(site: Site, { places, translator: { labels } }: PagesOf): WithoutScripts['links'] {
  const days = site.paths.has(DAYS_PATH) ? [{ name: labels.Digest.many, href: places.days }] : []
  const lists = SUBJECT_LABELS.flatMap(label => {
    const href = places.subjects(label)
    return href === null ? [] : [{ name: labels[label].many, href }]
  })
  return [...days, ...lists]
}

/** The viewer and the embed. */
export async function publishPages(site: Site, pages: PagesOf): Promise<void> {
  const { views, aboutOne, translator, language, base } = pages
  const shells = await loadShells()
  const [viewer, embed] = await Promise.all([shells.read('viewer'), shells.read('embed')])
  await publishAssets(site, shells.folder)
  const file = views[0]
  const { title, description } = file ? translator.translate(file) : { title: 'Paperweave', description: '' }
  const head: PageHead = {
    language,
    title: `${title} · Paperweave`,
    description,
    address: base,
    picture: base && file ? `${base}${picturePath(file.name, 'png', 'light')}` : null,
    oembed: null,
    // The page is the same for all views.
    early: NOTHING_EARLY,
  }
  const index = viewer.replace(
    /<\/head>/,
    () => `${feedLinks(pages.places).text}<script defer src="./${FROM_DISK}"></script></head>`,
  )
  const still = file ? picturePath(file.name, 'png', 'light') : null
  const readable = withPages(index, {
    picture: still,
    title,
    links: [...(file ? [{ name: title, href: embedPage(file.name) }] : []), ...linksOf(site, pages)],
    say: translator.say,
  })
  await site.file('index.html', ofFolder(readable, pages, head))
  for (const view of [...views, ...aboutOne]) {
    const { title, description } = translator.translate(view)
    const path = picturePath(view.name, 'png', 'light')
    const isAboutOne = aboutOne.includes(view)
    const picture = base && !isAboutOne ? `${base}${path}` : head.picture
    const own: PageHead = { ...head, title: `${title} · Paperweave`, description, address: null, picture }
    const shell = isAboutOne
      ? embed
      : withPicture(embed, { picture: path, title, href: `./?view=${view.name}` })
    await site.file(embedPage(view.name), ofFolder(shell, pages, own, `?view=${view.name}`))
  }
  // GitHub Pages leaves out files whose names begin with an underscore unless this one is there.
  await site.file('.nojekyll', '')
}
