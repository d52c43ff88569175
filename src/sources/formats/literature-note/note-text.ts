import { foldLetters } from '../../../graph/fold.ts'
import { fieldsCalled } from '../../fields/field-labels.ts'
import { readable } from '../../fields/field-values.ts'
import { arxivIdOf, linksIn } from '../../fields/links.ts'
import { saysNothing, wordsOfHeading } from '../../fields/plain-headings.ts'
import { splitTrailingTags, tagsOfLine } from '../../fields/tags.ts'
import { collapse, isEnglishProse, wordsOf } from '../../fields/text.ts'
import type { NoteLine } from './note-lines.ts'

/** A reference is no longer. */
const LONGEST_CITATION = 1_000

/** What the lines of a note say besides its fields. */
export interface NoteText {
  abstract: string[]
  commentary: string[]
  topics: string[]
}

/** A line of links into a reference manager or a file, which say nothing. */
const LOCAL =
  /!?\[[^[\]]{0,200}\]\((?:zotero|obsidian|file|hook|marginnote3app|skim|mdnotes):[^()\s]{0,600}\)/g
const FILES = /!?\[\[[^[\]]{0,400}\]\]/g
const IS_FILE = /\.(?:pdf|canvas|png|jpe?g)\b/i

/** What programs leave in a text: `%% begin notes %%`, `{{zotero-imported-file A, "b.html"}}`. */
const MACHINE = /%%[^%]{0,200}%%|\{\{[^{}]{0,300}\}\}/g

/** `Related::`, of which nothing was filled in. */
const isEmptyField = (text: string): boolean => /^[^:]{1,60}::[*_\s]*$/.test(text)

/** `[[Notes]]`, `PDF attachments` above what belongs there. */
const isPart = (text: string): boolean => {
  const words = readable(text.replace(/[:：]{1,2}$/, ''))
  return words.length <= 40 && (saysNothing(words) || fieldsCalled(words).includes('other'))
}

const withoutMachine = (text: string): string => text.replace(MACHINE, '').trim()

/** Whether a text is more than a few words between links. */
const isProse = (text: string): boolean =>
  wordsOf(readable(text)).filter(word => /\p{L}/u.test(word)).length > 5

/** Whether a line says anything. */
function saysSomething({ text, raw, kind }: NoteLine): boolean {
  const words = text.replace(LOCAL, '').replace(FILES, link => (IS_FILE.test(link) ? '' : link))
  // The title of a callout: `Info - [Zotero](zotero://…) | Local`
  if (words !== text && raw.includes('[!') && !isProse(words)) return false
  return /[\p{L}\p{N}]/u.test(words) && !isEmptyField(text) && (kind === 'code' || !isPart(text))
}

const isAbstractHeading = ({ text }: NoteLine): boolean =>
  fieldsCalled(wordsOfHeading(text)).includes('abstract')
const isTagsHeading = ({ text }: NoteLine): boolean => fieldsCalled(wordsOfHeading(text)).includes('tags')

/** Whether a line is nothing but links with labels such as `arXiv | code`. */
const isOnlyLinks = ({ text }: NoteLine): boolean => {
  const plain = text.replaceAll('[[', '[').replaceAll(']]', ']')
  const rest = plain.replace(/!?\[[^[\]]{0,200}\]\([^()\s]{1,600}\)/g, '').replace(/https?:\/\/\S+/g, '')
  return rest !== plain && !/[\p{L}\p{N}]{2}/u.test(rest)
}

/** The kinds of callouts that hold the abstract, and those that hold the reference to the paper. */
const ABSTRACT = /^abstract$/
const CITE = /^(?:cite|citation|reference|bibliography)$/

class Text {
  readonly parts: NoteText = { abstract: [], commentary: [], topics: [] }
  private in: 'abstract' | 'tags' | null = null
  /** Headings are kept once something stands below them. */
  private headings: NoteLine[] = []

  heading(line: NoteLine): void {
    this.in = isAbstractHeading(line) ? 'abstract' : isTagsHeading(line) ? 'tags' : null
    this.headings = this.in ? [] : [...this.headings.filter(({ depth }) => depth < line.depth), line]
  }

  private say(text: string): void {
    if (!/[\p{L}\p{N}]/u.test(text)) return
    this.parts.commentary.push(...this.headings.map(({ raw }) => withoutMachine(raw)), text)
    this.headings = []
  }

  line(line: NoteLine, atTop: boolean): void {
    const { parts } = this
    const tags =
      tagsOfLine(line.text) ??
      (this.in === 'tags' ? line.text.split(/[,;#]/).map(collapse).filter(Boolean) : null)
    if (tags) parts.topics.push(...tags)
    else if (!saysSomething(line) || CITE.test(line.callout) || (atTop && isOnlyLinks(line))) return
    else if (this.in === 'abstract' || ABSTRACT.test(line.callout)) parts.abstract.push(line.text)
    else if (atTop && line.kind === 'quote' && line.callout === '' && isEnglishProse(line.text))
      parts.abstract.push(line.text)
    else {
      const { text, tags: behind } =
        line.kind === 'code' ? { text: line.raw, tags: [] } : splitTrailingTags(withoutMachine(line.raw))
      parts.topics.push(...behind)
      this.say(text)
    }
  }
}

/** What lines say that are not used up by fields. `top` are those above the text. */
export function textOf(lines: readonly NoteLine[], top: ReadonlySet<NoteLine>): NoteText {
  const text = new Text()
  for (const line of lines)
    if (line.kind === 'heading') text.heading(line)
    else if (line.kind !== 'rule') text.line(line, top.has(line))
  return text.parts
}

/** Whether a line cites the paper itself: it has its title, and its address or id. */
export function citesItself({ text, raw }: NoteLine, url: string | null, title: string): boolean {
  if (url === null || text.length > LONGEST_CITATION) return false
  const id = arxivIdOf(url)
  const isAddressed = linksIn(raw).some(link => link.url === url) || (id !== null && text.includes(id))
  return isAddressed && foldLetters(text).includes(foldLetters(title))
}
