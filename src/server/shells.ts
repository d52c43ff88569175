import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { escapeMarkup } from '../address/escape.ts'
import { AppError } from '../errors.ts'
import { PACKAGE_FOLDER } from '../package-folder.ts'
import { HEIGHT, WIDTH } from '../picture/frame.ts'
import type { Language } from '../text/languages.ts'
import type { Say } from '../text/translator.ts'

/** The built pages of the viewer. Each response fills in its own title and preview. */
export interface Shells {
  /** Folder of the built viewer. */
  folder: string
  /** The text of a page as it is on the disk now: a viewer that is built anew has scripts of other names. */
  read(page: ShellName): Promise<string>
}

const SHELLS = { viewer: 'index.html', embed: 'embed.html' } as const
export type ShellName = keyof typeof SHELLS

/** The paths of what a page asks for first; null for what it does not ask for. */
export interface EarlyRequests {
  scene: string | null
  /** What is shown before the page around it is there: the scene, or its overview. */
  early: string | null
}

export const NOTHING_EARLY: EarlyRequests = { scene: null, early: null }

/** What the head of a page says. */
export interface PageHead {
  language: Language
  title: string
  description: string
  /** Where it is, where a picture of it is, and the oEmbed answer for it; null where no absolute address is known. */
  address: string | null
  picture: string | null
  oembed: string | null
  early: EarlyRequests
}

/** @throws UNSUPPORTED when the viewer has not been built */
export async function loadShells(): Promise<Shells> {
  const folder = join(PACKAGE_FOLDER, 'dist', 'web')
  const read = (page: ShellName): Promise<string> =>
    readFile(join(folder, SHELLS[page]), 'utf8').catch(cause => {
      throw new AppError('UNSUPPORTED', 'The viewer is not built. Run "npm run build" first.', { cause })
    })
  await Promise.all([read('viewer'), read('embed')])
  return { folder, read }
}

/**
 * Browsers ask for what is shown early before they have read any script: as `fetch` does, for which it takes `crossorigin`.
 * A large scene is only named: what a browser has preloaded can't be given up when another view is opened.
 */
const earlyTags = ({ scene, early }: EarlyRequests): string[] => [
  ...(early === null ? [] : [`<link rel="preload" as="fetch" crossorigin href="${escapeMarkup(early)}">`]),
  ...(scene === null ? [] : [`<meta name="scene" content="${escapeMarkup(scene)}">`]),
]

/** Where consumers of oEmbed find the embed code. Early in the head: some read no more than its beginning. */
const discovery = (oembed: string, title: string): string[] =>
  [
    ['application/json+oembed', 'json'],
    ['text/xml+oembed', 'xml'],
  ].map(
    ([type, format]) =>
      `<link rel="alternate" type="${type}" href="${escapeMarkup(`${oembed}&format=${format}`)}" title="${escapeMarkup(title)}">`,
  )

/** What the head of a page says to readers, search engines and those who preview links, in HTML. */
export function headTags({
  title,
  description,
  address,
  picture,
  oembed,
  early,
}: Omit<PageHead, 'language'>): string {
  const meta = (kind: 'name' | 'property', name: string, content: string) =>
    `<meta ${kind}="${name}" content="${escapeMarkup(content)}">`
  return [
    `<title>${escapeMarkup(title)}</title>`,
    ...(oembed === null ? [] : discovery(oembed, title)),
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
          meta('property', 'og:image:width', String(WIDTH)),
          meta('property', 'og:image:height', String(HEIGHT)),
        ]),
    meta('name', 'twitter:card', picture === null ? 'summary' : 'summary_large_image'),
    ...earlyTags(early),
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

/** What a page of the viewer offers where no scripts may run. */
export interface WithoutScripts {
  picture: string | null
  title: string
  /** Pages to read, by name. */
  links: readonly { name: string; href: string }[]
  say: Say
}

/** A viewer that shows, where no scripts may run, what it would draw as a picture, and pages that can be read as they are. */
export function withPages(shell: string, { picture, title, links, say }: WithoutScripts): string {
  const style =
    'body{overflow:auto;margin:0;font:400 16px/1.6 system-ui,sans-serif}#map,#app{display:none}.read a{color:light-dark(#2f6fde,#6ea8ff);text-underline-offset:3px}'
  const named = links.map(({ name, href }) => `<a href="${escapeMarkup(href)}">${escapeMarkup(name)}</a>`)
  const why = [
    `<p data-why="scripts">${escapeMarkup(say('needsScripts'))}</p>`,
    // `from-disk.js` of a published folder shows this one instead.
    `<p data-why="disk" hidden>${escapeMarkup(say('needsHost'))}</p>`,
  ]
  const text = `${why.join('')}<p>${named.join(' · ')}</p>`
  const image =
    picture === null
      ? ''
      : `<img src="${escapeMarkup(picture)}" alt="${escapeMarkup(title)}" style="display:block;width:100%;max-height:75vh;object-fit:contain;border-radius:12px">`
  const body = `<style>${style}</style><div class="read" style="max-width:1000px;margin:0 auto;padding:24px 20px"><strong>Paperweave</strong>${text}${image}</div>`
  return shell.replace(/<noscript>[^<]*<\/noscript>/, () => `<noscript>${body}</noscript>`)
}

/** A shell with the language and head of a page filled in. */
export function fillShell(shell: string, { language, ...head }: PageHead): string {
  // A function, because `$` has a meaning in replacement strings.
  return shell
    .replace(/<html lang="[^"]*"/, () => `<html lang="${escapeMarkup(language)}"`)
    .replace(/<title>[^<]*<\/title>/, () => headTags(head))
}
