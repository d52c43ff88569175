import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { escapeMarkup } from '../address/escape.ts'
import { AppError } from '../errors.ts'
import { PIECE_ATTRIBUTE } from '../folder-format/piece.ts'
import { PACKAGE_FOLDER } from '../package-folder.ts'

/** The built page that has its scripts and styles inside. */
const TEMPLATE = join(PACKAGE_FOLDER, 'dist', 'web', 'single-file.html')

/** @throws UNSUPPORTED when the viewer has not been built */
export async function readTemplate(): Promise<string> {
  try {
    return await readFile(TEMPLATE, 'utf8')
  } catch (cause) {
    throw new AppError('UNSUPPORTED', 'The viewer is not built. Run "npm run build" first.', { cause })
  }
}

export interface Filling {
  language: string
  title: string
  /** Attributes of `<html>`. */
  attributes: Readonly<Record<string, string>>
  /** By name: compressed and written as base64. Nothing in it ends an element. */
  pieces: Readonly<Record<string, string>>
}

/** A page with its title and data filled in. */
export function fillTemplate(template: string, { language, title, attributes, pieces }: Filling): string {
  const written = Object.entries({ lang: language, ...attributes })
    .map(([name, value]) => `${name}="${escapeMarkup(value)}"`)
    .join(' ')
  const data = Object.entries(pieces).map(
    ([name, piece]) =>
      `<script type="text/plain" ${PIECE_ATTRIBUTE}="${escapeMarkup(name)}">${piece}</script>\n`,
  )
  // Functions, because `$` has a meaning in replacement strings. Data come before the scripts that read them.
  return template
    .replace(/<html lang="[^"]*"/, () => `<html ${written}`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeMarkup(title)}</title>`)
    .replace('<!--data-->', () => data.join(''))
}
