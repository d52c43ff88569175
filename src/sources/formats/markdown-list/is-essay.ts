import { foldLetters } from '../../../graph/fold.ts'
import { splitStem } from '../../fields/dates.ts'
import { splitFrontMatter } from '../../fields/front-matter.ts'
import { linksIn, urlsOfLine } from '../../fields/links.ts'
import { isPaperUrl } from '../../fields/paper-hosts.ts'
import { wordsOf } from '../../fields/text.ts'
import { bylineOfLine, readTitleLine } from '../../fields/title.ts'
import type { SourceHead } from '../../format.ts'
import type { TypedLines } from '../../lines/typed-lines.ts'
import { readNoteTitle } from '../literature-note/note-title.ts'
import { readsLikeTitle } from '../literature-note/own-link.ts'

/** So many lines at the top show whether a text is about one paper. */
const TOP = 5
const FOOTNOTE = /^\[\^?[^\]]{1,20}\]:\s/
const LONGEST = 4_000

/** Whether a line is a sentence: it has words beside its links. */
const isSentence = (line: string): boolean =>
  FOOTNOTE.test(line) || wordsOf(line.replace(/\]\([^()\s]*\)|https?:\S+/g, ' ')).length >= 5

/** Whether the text of a link is the title of the post, which is then about that paper. */
const isLinked = (title: string, line: string): boolean =>
  linksIn(line).some(({ text = '' }) => foldLetters(text) === foldLetters(title))

/** Whether all that a text says is in sentences, as in a diary; a digest has lines that are titles. */
export function isAllSentences({ texts }: TypedLines): boolean {
  const said = texts.map(line => line.trim()).filter(line => line !== '' && !line.startsWith('#'))
  return said.length >= 2 && said.every(line => /[.!?。~)]["”’]?$/.test(line) && wordsOf(line).length >= 3)
}

/**
 * Whether a text speaks of several papers in sentences, and of none as its own. A dated note is one about something,
 * unless its front matter calls it otherwise.
 */
export function isEssay({ name }: Pick<SourceHead, 'name'>, typed: TypedLines): boolean {
  const { body, title } = splitFrontMatter(typed)
  const lines = body.texts.map(line => line.trim().slice(0, LONGEST)).filter(line => line !== '')
  if (lines[0] === '---') return false
  if (title === null ? splitStem(name.replace(/\.\w+$/, '')).date !== null : readNoteTitle(title).review)
    return false
  const top = lines.filter(line => !FOOTNOTE.test(line)).slice(0, TOP)
  if (top.some(line => urlsOfLine(line).length > 0 || bylineOfLine(line) !== null)) return false
  if (lines.some(line => readTitleLine(line).byline !== null || (title && isLinked(title, line))))
    return false
  const papers = lines
    .filter(isSentence)
    .flatMap(linksIn)
    .filter(({ url }) => isPaperUrl(url))
  return new Set(papers.map(({ url }) => url)).size >= 2 || (title !== null && papers.some(readsLikeTitle))
}
