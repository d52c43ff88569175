import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { escapeMarkup } from '../address/escape.ts'
import { AppError } from '../errors.ts'
import { PACKAGE_FOLDER } from '../package-folder.ts'
import type { Language } from '../text/languages.ts'

/** The built pages of the viewer. Each response fills in its own title and preview. */
export interface Shells {
  /** Folder of the built viewer. */
  folder: string
  viewer: string
  embed: string
}

/** What the head of a page says. */
export interface PageHead {
  language: Language
  title: string
  description: string
  address: string
  picture: string
  oembed: string
}

/** @throws UNSUPPORTED when the viewer has not been built */
export async function loadShells(): Promise<Shells> {
  const folder = join(PACKAGE_FOLDER, 'dist', 'web')
  try {
    const names = ['index.html', 'embed.html']
    const [viewer = '', embed = ''] = await Promise.all(
      names.map(name => readFile(join(folder, name), 'utf8')),
    )
    return { folder, viewer, embed }
  } catch (cause) {
    throw new AppError('UNSUPPORTED', 'The viewer is not built. Run "npm run build" first.', { cause })
  }
}

/** A shell with the language, title, description, picture and oEmbed address of a page filled in. */
export function fillShell(shell: string, head: PageHead): string {
  const safe = Object.fromEntries(Object.entries(head).map(([name, text]) => [name, escapeMarkup(text)]))
  const tags = [
    `<title>${safe.title}</title>`,
    `<link rel="alternate" type="application/json+oembed" href="${safe.oembed}" title="${safe.title}">`,
    `<meta name="description" content="${safe.description}">`,
    `<meta property="og:type" content="website">`,
    `<meta property="og:title" content="${safe.title}">`,
    `<meta property="og:description" content="${safe.description}">`,
    `<meta property="og:url" content="${safe.address}">`,
    `<meta property="og:image" content="${safe.picture}">`,
    `<meta property="og:image:width" content="1200">`,
    `<meta property="og:image:height" content="630">`,
    `<meta name="twitter:card" content="summary_large_image">`,
  ].join('\n    ')
  // A function, because `$` has a meaning in replacement strings.
  return shell
    .replace(/<html lang="[^"]*"/, () => `<html lang="${safe.language}"`)
    .replace(/<title>[^<]*<\/title>/, () => tags)
}
