import { isOfCareer } from '../../fields/career-headings.ts'
import { dateInHeading, splitStem } from '../../fields/dates.ts'
import { splitFrontMatter } from '../../fields/front-matter.ts'
import { linksIn } from '../../fields/links.ts'
import { isPaperUrl } from '../../fields/paper-hosts.ts'
import { saysNothing, saysPapers } from '../../fields/plain-headings.ts'
import { readTitleLine } from '../../fields/title.ts'
import { MARKDOWN, type SourceHead } from '../../format.ts'
import { papersBoxed, withoutCallouts } from '../../lines/callouts.ts'
import { withDateApart } from '../../lines/dates-apart.ts'
import { kindOf } from '../../lines/line.ts'
import { eachAsSeveral, typedLines } from '../../lines/typed-lines.ts'
import { alertsIn } from '../../lists/alerts.ts'
import { listedByArxiv } from '../../lists/arxiv-listing.ts'
import { referencesIn, withReferences } from '../../lists/typed-references.ts'
import { isAllSentences, isEssay } from './is-essay.ts'
import { papersFolded } from './papers-folded.ts'
import { howSureOfTitles, isListOfOne, papersIn } from './papers-listed.ts'
import { howSureOfTable } from './papers-tabled.ts'
import { plainlyListed } from './plainly-listed.ts'
import { isChat, isLetter, withoutSpeakers } from './spoken.ts'
import { isItem, startsOf } from './starts.ts'

/** Texts of other kinds are told apart by their own marks. */
const PLAIN = [...MARKDOWN, '.txt']
const LONGEST = 4_000
const HEADING = /^#{1,6}\s/
const HTML = /<\/(?:li|details|p|div|a)>/i

/** How software is installed. */
const INSTALLS =
  /\b(?:pip3? install|npm (?:i|install)|npx|yarn add|git clone|cargo (?:install|add)|go install|docker (?:run|pull)|conda (?:install|create)|brew install|apt(?:-get)? install)\s/

/** Whether a text is about software: read as a digest, the parts of a README would become papers. */
const isSoftware = (lines: readonly string[]): boolean =>
  lines.some(line => INSTALLS.test(line)) &&
  lines.some(line => HEADING.test(line) && saysNothing(line.replace(HEADING, '')))

/** No line without marks that heads others is longer, and none with marks. */
const HEADS = { plain: 40, marked: 64 }

const headsOthers = (line: string): boolean =>
  line.length <= (/^(?:#|\*\*)/.test(line) ? HEADS.marked : HEADS.plain)

/** Whether a text is a curriculum vitae, judged by its headings. */
const isCareer = (lines: readonly string[]): boolean =>
  lines.filter(line => headsOthers(line) && isOfCareer(line.replaceAll('*', ''))).length >= 2

/** Whether several items stand below a heading that says they are papers: `# Publications`. */
function isReadingList(lines: readonly string[]): boolean {
  const heading = lines.findIndex(line => HEADING.test(line) && saysPapers(line))
  const rest = heading < 0 ? [] : lines.slice(heading + 1).filter(line => line.trim() !== '')
  return rest.slice(0, 2).filter(isItem).length === 2
}

/** Whether a line shows that a text is about papers: a date, an address, authors or tags. */
function showsPaper(line: string): boolean {
  const kind = kindOf(line.trim().slice(0, LONGEST))
  if (!['text', 'heading', 'quote', 'blank', 'noise'].includes(kind)) return true
  const { byline, url } = readTitleLine(line.slice(0, LONGEST))
  return byline !== null || url !== null || linksIn(line).some(link => isPaperUrl(link.url))
}

/** Whether a text is neither dated nor shows that it is about papers, as lyrics or a recipe. */
const namesNothing = (name: string, texts: readonly string[]): boolean =>
  splitStem(name.replace(/\.\w+$/, '')).date === null &&
  !texts.slice(0, 3).some(line => dateInHeading(line) !== null) &&
  !texts.some(showsPaper)

/** How sure it is that only those papers count that are listed as such: read as digests, these texts would become papers. */
function howSureOfOthers({ name, extension }: SourceHead, texts: readonly string[]): number {
  if (isChat(texts)) return 0.93
  if (isLetter(texts) || isCareer(texts)) return 0.75
  return isSoftware(texts) || isReadingList(texts) || (PLAIN.includes(extension) && namesNothing(name, texts))
    ? 0.72
    : 0
}

/** So many papers are not only mentioned. */
const MANY = 6

/** Whether a text begins with the address of a paper, and below it a title with authors, as a note about that paper does. */
function isAboutOne(texts: readonly string[]): boolean {
  const [address = '', title = ''] = texts.filter(line => line.trim() !== '').map(line => line.trim())
  return kindOf(address) === 'url' && readTitleLine(title.slice(0, LONGEST)).byline !== null
}

/** How sure it is that lines list papers, each with its title or its address. */
function howSureOfList(texts: readonly string[], extension: string): number {
  const lines = withReferences(texts)
  const starts = startsOf(lines)
  return Math.max(howSureOfLinks(texts, papersIn(starts), extension), howSureOfTitles(lines, starts))
}

/** How sure it is by how many papers are cited, or stand with their addresses. */
function howSureOfLinks(texts: readonly string[], leading: number, extension: string): number {
  const references = referencesIn(texts)
  const cited = texts.filter(line => line.trim() !== '').length <= references * 3 ? references : 0
  const listed = Math.max(leading, cited)
  // Markdown may hold some HTML.
  const hasHtml =
    MARKDOWN.includes(extension) &&
    texts.some(line => HEADING.test(line)) &&
    texts.some(line => HTML.test(line))
  if (listed >= 2 && hasHtml) return 0.955
  const plain = plainlyListed(texts)
  if (plain.papers >= 2 && plain.share >= (MARKDOWN.includes(extension) ? 0.9 : 0.2)) return 0.74
  if (listed >= MANY) return 0.8
  if (listed < 2 && MARKDOWN.includes(extension) && isListOfOne(texts)) return 0.71
  // A review of one paper may end with a few others, and a comment may list some.
  return listed < 2 || isAboutOne(texts) ? 0 : 0.74
}

/** How sure it is that a text lists papers, or has them in a table, or only mentions some. */
export function howSure(head: SourceHead): number {
  const { name, text, extension } = head
  const whole = eachAsSeveral(typedLines(text), withDateApart)
  const typed = withoutCallouts(whole)
  const said = withoutSpeakers(typed)
  const { texts } = said
  return Math.max(
    listedByArxiv(whole.texts) >= 1 ? 0.95 : 0,
    papersBoxed(whole.texts) >= 2 || papersFolded(texts) >= 2 || alertsIn(whole.texts) >= 1 ? 0.74 : 0,
    howSureOfTable(texts),
    howSureOfList(splitFrontMatter(said).body.texts, extension),
    howSureOfOthers(head, typed.texts),
    // A day above sentences is that of a diary, above titles that of a digest.
    isEssay({ name }, said) ? (isAllSentences(said) ? 0.71 : 0.65) : 0,
  )
}
