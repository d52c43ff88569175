import { dateInHeading } from '../../fields/dates.ts'
import { tagsOfLine } from '../../fields/tags.ts'
import { isItemOfPaper } from './papers-listed.ts'

const HEADING = /^\s{0,3}#{1,6}\s+(\S.*)$/
/** A longer line above the list is no introduction but a note of its own. */
const LONGEST_WORD = 160

const isDate = (line: string): boolean => dateInHeading(line) !== null && line.length < 40

/** Whether a line says nothing that a list of papers would not have: a heading, a date, tags. */
const isPlain = (line: string): boolean => HEADING.test(line) || isDate(line) || tagsOfLine(line) !== null

/**
 * Whether a text is a list that has only one paper so far: headings, a date, perhaps a short introduction, and one item
 * that leads to a paper by its title. A note about a paper says more beside the item.
 */
export function isListOfOne(texts: readonly string[]): boolean {
  const solid = texts.filter(line => line.trim() !== '')
  const at = solid.findIndex(isItemOfPaper)
  if (at < 1 || /^\s/.test(solid[at] ?? '') || !HEADING.test(solid[0] ?? '')) return false
  const said = solid.slice(0, at).filter(line => !isPlain(line))
  const below = solid.slice(at + 1).filter(line => !/^\s/.test(line))
  return said.length <= 1 && said.every(line => line.length <= LONGEST_WORD) && below.every(isPlain)
}
