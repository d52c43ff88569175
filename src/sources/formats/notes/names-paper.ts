import { linksIn } from '../../fields/links.ts'
import { isPaperUrl } from '../../fields/paper-hosts.ts'
import { wordsOfHeading } from '../../fields/plain-headings.ts'
import { readTitleLine } from '../../fields/title.ts'
import { isSolid, type Line } from '../../lines/line.ts'

/** Parts of a text about software. */
const OF_SOFTWARE =
  /^(?:installation|install|setup|usage|quick ?start|getting started|requirements?|dependencies|licen[cs]e|contributing|development|build|설치|사용법|インストール|使い方|安装|使用方法)$/i

/** How many lines at the top may hold the address that a note is about. */
const TOP = 4

const isSoftware = (lines: readonly Line[]): boolean =>
  lines.filter(({ kind, text }) => kind === 'heading' && OF_SOFTWARE.test(wordsOfHeading(text))).length >= 2

/** Whether a text without a date names a paper: by an address at the top, authors, or a link to one. */
export function namesPaper(lines: readonly Line[]): boolean {
  const solid = lines.filter(isSolid)
  if (solid.slice(0, TOP).some(({ kind }) => kind === 'url')) return true
  if (isSoftware(solid)) return false
  return solid.some(
    ({ kind, text }) =>
      kind === 'byline' ||
      readTitleLine(text).byline !== null ||
      linksIn(text).some(({ url }) => isPaperUrl(url)),
  )
}
