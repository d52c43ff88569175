import type { EntryLink } from '../entry.ts'
import { addressesIn, dateIn, peopleIn, topicsIn } from '../fields/field-values.ts'
import { readLabelled } from '../fields/labelled-field.ts'
import { isGroup } from '../fields/names.ts'
import { isPaperUrl } from '../fields/paper-hosts.ts'
import { saysNothing } from '../fields/plain-headings.ts'
import { tellsWhatHappened } from '../fields/plain-title.ts'
import { splitTrailingTags, tagsOfLine } from '../fields/tags.ts'
import { collapse, isEnglishProse, lengthInWords, wordsOf } from '../fields/text.ts'
import { saysNone } from '../fields/unsaid.ts'
import { whenAndWhere, yearIn } from '../fields/venue.ts'
import { type Span, textOfSpans } from '../markdown/spans.ts'
import { type Atom, arxivIn, factsAhead } from './atom.ts'
import { type ReadLine, readLine } from './atoms.ts'
import { splitBeforeTitle, withoutLabel } from './before-title.ts'
import { withNameAsTitle, withTitleLikeNames } from './families.ts'
import { type FoundTitle, findTitle, nameBehindVerb } from './find-title.ts'
import { dateOfLabel, entryLink, type LabelLink, linksToPaper, markdownOf, splitLabels } from './labels.ts'
import { isName, saysMore } from './listed-name.ts'
import { withAuthorAhead, withAuthors } from './lone-author.ts'
import { asPlainPeople } from './plain-spans.ts'
import { remarkOf } from './remark.ts'
import { papersWithin } from './second-papers.ts'

/** An entry that is put together line by line. */
export class Draft {
  title = ''
  /** Whether the title is set apart, or names itself by what stands beside it. */
  apart = false
  /** What stands before the title and is no fact about the paper. */
  lead = ''
  /** The link on the title. */
  titleUrl: string | null = null
  readonly labels: LabelLink[] = []
  authors: string[] = []
  /** Whether they are one person, who may direct films or cook as well. */
  lone = false
  date: string | null = null
  /** Month and day without a year, or day and month. */
  day: [number, number] | null = null
  venue: string | null = null
  /** The year of the venue. */
  year: string | null = null
  readonly topics: string[] = []
  readonly abstract: string[] = []
  readonly commentary: string[] = []
  /** The titles of other papers in remarks. */
  readonly others: string[] = []
  last: number

  constructor(readonly line: number) {
    this.last = line
  }

  /** Whether a link leads to the paper itself. */
  get hasPaper(): boolean {
    return this.paperLinks().length > 0
  }

  /** Whether it has the address of a paper and no title. */
  get isBare(): boolean {
    return this.title === '' && this.hasPaper
  }

  /** Whether it could be a paper of a list of papers, although no link leads there. */
  get readsLikeOne(): boolean {
    const words = lengthInWords(this.title)
    return this.title !== '' && (this.apart ? words >= 2 : words >= 3) && wordsOf(this.lead).length <= 4
  }

  /** Whether it is a paper, whatever stands around it. */
  get isPaper(): boolean {
    if (this.title === '' || (wordsOf(this.lead).length > 6 && !/[:：]$/.test(this.lead))) return false
    if (this.titleUrl === null && saysNothing(this.title)) return false
    if (this.hasPaper) return true
    return (
      this.readsLikeOne &&
      (this.apart || this.venue !== null || !tellsWhatHappened(this.title)) &&
      lengthInWords(this.title) >= 3 &&
      ((this.authors.length > 0 && !this.lone) || (this.apart && this.venue !== null))
    )
  }

  addLinks(links: readonly LabelLink[]): void {
    this.labels.push(...links)
    for (const { text = '', isPaper } of links) if (isPaper) this.date ??= dateOfLabel(text)
  }

  /** The first line with words: facts, the title, facts and remarks. */
  addFirst(line: readonly Span[]): void {
    const { words: all, links } = splitLabels(line)
    const { words, topics, day, role } = splitBeforeTitle(all)
    this.day = day
    this.addLinks(links)
    this.topics.push(...topics)
    const read = readLine(words)
    read.atoms = withNameAsTitle(withTitleLikeNames(read.atoms))
    const found = nameBehindVerb(read.atoms) ?? findTitle(read.atoms)
    if (found) this.takeTitle(read, found)
    else {
      for (const atom of read.atoms) this.addFact(atom)
      const rest = read.atoms.filter(({ kind }) => kind === 'words')
      if (rest.length > 0) this.addText(read.markdown)
    }
    if (role !== '') this.commentary.unshift(role)
  }

  private takeTitle(read: ReadLine, found: FoundTitle): void {
    const { text, tags } = splitTrailingTags(found.title)
    this.title = collapse(text || found.title)
    if (text) this.topics.push(...tags)
    this.titleUrl = found.url
    this.apart = found.apart
    const ahead = read.markdown.slice(0, read.atoms[found.from]?.at)
    const before = withAuthorAhead(read.atoms.slice(0, found.from), ahead, found)
    for (const atom of before) this.addFact(atom)
    this.lead = collapse(
      before
        .filter(({ kind }) => kind === 'words')
        .map(({ text }) => text)
        .join(' '),
    )
    const behind = withAuthors(read.atoms.slice(found.to), found.apart)
    const said = behind.findIndex(({ kind }) => kind === 'words')
    for (const atom of said < 0 ? behind : behind.slice(0, said)) this.addFact(atom)
    const words = behind.findLastIndex(({ kind }) => kind === 'words' || kind === 'people')
    const remarked = said < 0 ? [] : behind.slice(said)
    for (const [at, atom] of remarked.entries())
      if (atom.kind === 'when' && (at + said > words || (atom.gap === '(' && atom.venue === null)))
        this.addFact(atom)
    const first = behind[said]
    const isByGroup = isGroup(this.lead) && wordsOf(this.lead).length <= 5 && this.date !== null
    if (isByGroup && this.authors.length === 0) this.authors = [this.lead]
    else if (this.lead) this.commentary.push(this.lead)
    if (first) this.addText(read.markdown.slice(first.at), remarked)
  }

  /** Takes a date, a venue or people; the first of each counts. */
  private addFact(atom: Atom): boolean {
    if (atom.url !== null && atom.kind !== 'words' && isPaperUrl(atom.url))
      this.labels.push({ ...entryLink(atom.url, atom.text), isPaper: true })
    if (atom.kind === 'people') {
      if (this.authors.length > 0) return false
      this.authors = atom.people
      this.lone = atom.lone === true
    } else if (atom.kind === 'when') this.addWhen(atom)
    return atom.kind !== 'words'
  }

  private addWhen({ text, date, venue }: Atom): void {
    const id = venue === null ? null : arxivIn(text)
    if (id) this.labels.push({ ...entryLink(id.url), isPaper: true })
    if (venue !== null && !id?.isAll) this.venue ??= venue.replace(/^\[(.*)\]$/s, '$1')
    if (date !== null && (venue === null || date.length > 4)) this.date ??= date
    if (venue !== null) this.year ??= date
  }

  /** A line below the title: a field, facts, links, tags or a remark. */
  addLine(line: readonly Span[]): void {
    const { words, links } = splitLabels(line)
    this.addLinks(links)
    const text = textOfSpans(words)
    if (!/[\p{L}\p{N}]/u.test(text) || this.addField(words)) return
    const tags = tagsOfLine(text)
    if (this.title === '') this.addFirst(words)
    else if (tags) this.topics.push(...tags)
    else {
      const read = readLine(asPlainPeople(words))
      const facts = read.atoms.filter(({ kind }) => kind !== 'mark')
      const only = facts.length > 0 && facts.every(({ kind }) => kind !== 'words')
      if (only && this.commentary.length === 0) for (const atom of facts) this.addFact(atom)
      else if (!only || !facts.every(atom => this.addFact(atom)))
        this.addText(only ? read.markdown : this.withoutFacts(read), read.atoms)
    }
  }

  /** What a line says behind the facts that it begins with: `ICLR 2024 - a remark`. */
  private withoutFacts({ atoms, markdown }: ReadLine): string {
    const facts = this.commentary.length === 0 ? factsAhead(atoms, markdown, this) : []
    for (const atom of facts) this.addFact(atom)
    return markdown.slice(facts.length === 0 ? 0 : atoms[facts.length]?.at)
  }

  /** `Authors: …`, `Published: …`. */
  private addField(words: readonly Span[]): boolean {
    const { names, value } = readLabelled(textOfSpans(words)) ?? { names: [], value: '' }
    if (names.length === 0) return false
    const says = (...wanted: string[]) => names.some(name => wanted.includes(name))
    if (value === '' || saysNone(value)) return !says('title')
    if (says('authors')) this.authors = this.authors.length > 0 ? this.authors : peopleIn(value)
    else if (says('published', 'date')) this.date ??= dateIn(value)
    else if (says('venue')) this.addVenue(value)
    else if (says('tags', 'categories')) this.topics.push(...topicsIn(value))
    else if (says('abstract')) this.abstract.push(markdownOf(words).replace(/^[^:：]*[:：]\s*/, ''))
    else if (says('arxiv', 'doi', 'link') && this.addAddress(value)) return true
    else if (says('title') && this.isCalled) this.takeLabelled(withoutLabel(words))
    else return says('code', 'noted', 'other')
    return true
  }

  /** Whether it has no title yet, or only what a list calls it: `Paper 1`. */
  private get isCalled(): boolean {
    if (this.titleUrl !== null || this.apart || this.commentary.length > 0) return this.title === ''
    return isName(this.title)
  }

  /** Takes the title that a label names, instead of what a list calls the paper. */
  private takeLabelled(words: readonly Span[]): void {
    const called = this.title
    this.title = ''
    this.addFirst(words)
    if (called !== '' && saysMore(called, this.title)) this.commentary.unshift(called)
  }

  private addVenue(value: string): void {
    this.venue ??= value
    this.year ??= whenAndWhere(value).date ?? yearIn(value)
  }

  /** `arXiv: 2403.00001`, and addresses that are no links. */
  private addAddress(value: string): boolean {
    const found = addressesIn(value)
    this.labels.push(...found.map(url => ({ ...entryLink(url), isPaper: isPaperUrl(url) })))
    return found.length > 0
  }

  /** What is said about the paper, in Markdown. */
  addText(markdown: string, atoms: readonly Atom[] = []): void {
    this.others.push(...papersWithin(atoms))
    const { text, tags } = remarkOf(markdown)
    this.topics.push(...tags)
    if (/[\p{L}\p{N}]/u.test(text)) this.commentary.push(text)
  }

  /** A quotation: the abstract, or a remark. */
  addQuote(markdown: string): void {
    const text = collapse(markdown)
    if (this.abstract.length === 0 && isEnglishProse(text) && text.length > 300) this.abstract.push(text)
    else this.addText(text)
  }

  /** The links to the paper: that of the title first, if it is one. */
  paperLinks(): EntryLink[] {
    return linksToPaper(this.titleUrl, this.labels)
  }
}
