import { splitStem } from '../../fields/dates.ts'
import { linksIn, urlsOfLine } from '../../fields/links.ts'
import { isPaperUrl } from '../../fields/paper-hosts.ts'
import { wordsOf } from '../../fields/text.ts'
import { bylineOfLine, readTitleLine } from '../../fields/title.ts'
import type { SourceHead } from '../../format.ts'

/** So many lines at the top show whether a text is about one paper. */
const TOP = 5
const FOOTNOTE = /^\[\^?[^\]]{1,20}\]:\s/
const LONGEST = 4_000

const papersIn = (line: string): string[] =>
  linksIn(line)
    .map(({ url }) => url)
    .filter(isPaperUrl)

/** Whether a line is a sentence: it has words beside its links. */
const isSentence = (line: string): boolean =>
  FOOTNOTE.test(line) || wordsOf(line.replace(/\]\([^()\s]*\)|https?:\S+/g, ' ')).length >= 5

/** Whether a text speaks of several papers in sentences, and of none as its own. A dated note is one about something. */
export function isEssay({ name }: Pick<SourceHead, 'name'>, texts: readonly string[]): boolean {
  const lines = texts.map(line => line.trim().slice(0, LONGEST)).filter(line => line !== '')
  if (lines[0] === '---' || splitStem(name.replace(/\.\w+$/, '')).date !== null) return false
  const top = lines.slice(0, TOP)
  if (top.some(line => urlsOfLine(line).length > 0 || bylineOfLine(line) !== null)) return false
  if (lines.some(line => readTitleLine(line).byline !== null)) return false
  return new Set(lines.filter(isSentence).flatMap(papersIn)).size >= 2
}
