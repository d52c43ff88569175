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
  /** Where it is, where a picture of it is, and the oEmbed answer for it; null where no absolute address is known. */
  address: string | null
  picture: string | null
  oembed: string | null
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

/** What the head of a page says to readers, search engines and those who preview links, in HTML. */
export function headTags({
  title,
  description,
  address,
  picture,
  oembed,
}: Omit<PageHead, 'language'>): string {
  const meta = (kind: 'name' | 'property', name: string, content: string) =>
    `<meta ${kind}="${name}" content="${escapeMarkup(content)}">`
  const type = 'application/json+oembed'
  return [
    `<title>${escapeMarkup(title)}</title>`,
    ...(oembed === null
      ? []
      : [
          `<link rel="alternate" type="${type}" href="${escapeMarkup(oembed)}" title="${escapeMarkup(title)}">`,
        ]),
    ...(address === null ? [] : [`<link rel="canonical" href="${escapeMarkup(address)}">`]),
    meta('name', 'description', description),
    meta('property', 'og:type', 'website'),
    meta('property', 'og:title', title),
    meta('property', 'og:description', description),
    ...(address === null ? [] : [meta('property', 'og:url', address)]),
    ...(picture === null
      ? []
      : [
          meta('property', 'og:image', picture),
          meta('property', 'og:image:width', '1200'),
          meta('property', 'og:image:height', '630'),
        ]),
    meta('name', 'twitter:card', picture === null ? 'summary' : 'summary_large_image'),
  ].join('\n    ')
}

/** A shell that shows a picture, which leads to the viewer, where no scripts may run. */
export function withPicture(
  shell: string,
  { picture, title, href }: { picture: string; title: string; href: string },
): string {
  const image = `<img src="${escapeMarkup(picture)}" alt="${escapeMarkup(title)}" style="display:block;width:100%;height:100%;object-fit:contain">`
  const link = `<a href="${escapeMarkup(href)}" target="_blank" rel="noopener">${image}</a>`
  return shell.replace(/<noscript>[^<]*<\/noscript>/, () => `<noscript>${link}</noscript>`)
}

/** A shell with the language and head of a page filled in. */
export function fillShell(shell: string, { language, ...head }: PageHead): string {
  // A function, because `$` has a meaning in replacement strings.
  return shell
    .replace(/<html lang="[^"]*"/, () => `<html lang="${escapeMarkup(language)}"`)
    .replace(/<title>[^<]*<\/title>/, () => headTags(head))
}
