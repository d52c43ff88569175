import { linksToPaper } from '../../fields/links.ts'
import { wordsOfHeading } from '../../fields/plain-headings.ts'
import { readTitleLine } from '../../fields/title.ts'
import { isSolid, type Line } from '../../lines/line.ts'

/** Parts of a text about software. */
const OF_SOFTWARE =
  /^(?:installation|install|setup|usage|quick ?start|getting started|requirements?|dependencies|licen[cs]e|contributing|development|build|설치|사용법|インストール|使い方|安装|使用方法)$/i

/** Parts of a recipe. */
const OF_A_RECIPE =
  /^(?:ingredients?|재료|材料|食材|zutaten|ingrédients|ingredientes|ingredienti|ингредиенты)(?:[\s:：(（].{0,30})?$/iu

/** How many lines at the top may hold the address that a note is about. */
const TOP = 4

const isSoftware = (lines: readonly Line[]): boolean =>
  lines.filter(({ kind, text }) => kind === 'heading' && OF_SOFTWARE.test(wordsOfHeading(text))).length >= 2

/** Whether a text is a recipe, with a heading or a label above what goes into the dish. */
export const isRecipe = (lines: readonly Line[]): boolean =>
  lines.some(({ text }) => OF_A_RECIPE.test(wordsOfHeading(text.slice(0, 80).replaceAll('*', ''))))

/** `Doe et al., NeurIPS 2017`, below the title. */
const CITED = /^.{2,60}\bet al\b.{0,60}(?:19|20)\d{2}\W{0,3}$/u

/** Whether a line names a paper: by authors, or a link to one. */
const isOfPaper = ({ kind, text }: Line): boolean =>
  kind === 'byline' || readTitleLine(text).byline !== null || linksToPaper(text)

/**
 * Whether a text names a paper: by authors, or a link to one. A note without a title in front matter may also have the
 * address of a report at the top.
 */
export function namesPaper(lines: readonly Line[], isPost: boolean): boolean {
  const solid = lines.filter(isSolid)
  const atTop = solid.slice(0, TOP).some(({ kind }) => kind === 'url')
  if (atTop && !isPost && !isRecipe(solid)) return true
  const isCited =
    solid[0]?.kind === 'heading' && solid.slice(1, TOP).some(({ text }) => CITED.test(text.slice(0, 200)))
  return !isSoftware(solid) && (isCited || solid.some(isOfPaper))
}
