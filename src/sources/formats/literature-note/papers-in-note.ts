import { dateInHeading } from '../../fields/dates.ts'
import { addressesIn } from '../../fields/field-values.ts'
import { urlsOfLine } from '../../fields/links.ts'
import { factsOf, nameOfField } from '../../fields/paper-facts.ts'
import { isPaperUrl } from '../../fields/paper-hosts.ts'
import { saysNothing, wordsOfHeading } from '../../fields/plain-headings.ts'
import { preciseDateOf } from '../../fields/precise-date.ts'
import type { NoteLine } from './note-lines.ts'
import { factsGiven, isTitleHeading, type Section } from './sections.ts'

/** The sections about one paper, and what the headings above them say. */
export interface NotePaper {
  sections: Section[]
  topics: string[]
  date: string | null
}

/** Whether the address of a paper stands on its own below the title. */
const isAddressed = (lines: readonly NoteLine[]): boolean =>
  lines.slice(0, 2).some(({ text }) => urlsOfLine(text).some(isPaperUrl))

/** Whether a section names a paper and tells who wrote it, or where it is. */
function describes({ heading, fields, lines }: Section): boolean {
  const names = fields.map(nameOfField)
  const titled = isTitleHeading(heading) || names.includes('title')
  if (heading?.links.some(({ url }) => isPaperUrl(url)) || (isTitleHeading(heading) && isAddressed(lines)))
    return true
  return (
    titled &&
    (names.some(name => ['authors', 'link', 'doi', 'arxiv'].includes(name)) || factsGiven(fields) >= 2)
  )
}

/** Whether a paper has its own heading, below others that are no titles: `# Papers`. */
const isBelowAll = (section: Section, sections: readonly Section[]): boolean =>
  isTitleHeading(section.heading) &&
  section !== sections[0] &&
  sections
    .slice(0, sections.indexOf(section))
    .every(({ heading, fields }) => !isTitleHeading(heading) && fields.length === 0)

/** Whether a paper is one of several things with headings of their own, as in a file of tasks. */
function isAmongOthers(section: Section, sections: readonly Section[]): boolean {
  const others = sections.filter(other => other !== section && other.depth === section.depth)
  const names = section.fields.map(nameOfField)
  const isPaper =
    names.some(name => ['authors', 'doi', 'arxiv'].includes(name)) ||
    section.fields.some(({ value }) => addressesIn(value).some(isPaperUrl))
  return (
    isPaper &&
    section.lines.some(({ callout }) => callout !== '') &&
    others.length >= 2 &&
    others.every(({ heading }) => isTitleHeading(heading))
  )
}

/** The sections that each begin another paper; none if the note is about one. */
function startsOf(sections: readonly Section[]): Section[] {
  const describing = sections.filter(describes)
  const [first] = describing
  const depths = [...new Set(describing.map(({ depth }) => depth))]
  const at = (depth: number) => describing.filter(section => section.depth === depth)
  const most = depths.map(at).reduce((best, next) => (next.length > best.length ? next : best), [])
  if (!first) return []
  if (most.length < 2) return isBelowAll(first, sections) || isAmongOthers(first, sections) ? [first] : []
  // A paper with its own fields at the top may describe related ones below.
  return first.depth < (most[0] as Section).depth ? [] : most
}

/** What a heading above papers calls them, and its tags. The title of the whole note is no topic. */
function topicsOfHeading(section: Section): string[] {
  const { text, tags } = section.heading ?? { text: '', tags: [] }
  const named = section.depth > 1 && !saysNothing(text) && dateInHeading(text) === null
  return [...(named ? [wordsOfHeading(text).replace(/\s+/g, '-')] : []), ...tags]
}

/** Headings above papers, by depth. */
class Headings {
  private readonly above: Section[] = []

  enter(section: Section): void {
    while (this.above.length > 0 && (this.above.at(-1) as Section).depth >= section.depth) this.above.pop()
    this.above.push(section)
  }

  /** Those above a section of this depth. The title of the whole note is no topic. */
  over(depth: number): Pick<NotePaper, 'topics' | 'date'> {
    const above = this.above.filter(section => section.depth < depth)
    const texts = above.map(({ heading }) => heading?.text ?? '')
    const dates = texts.map(text => preciseDateOf(text) ?? dateInHeading(text)).filter(date => date !== null)
    const facts = factsOf(above.flatMap(({ fields }) => fields))
    return {
      topics: [...above.flatMap(topicsOfHeading), ...facts.topics],
      date: dates.at(-1) ?? facts.noted,
    }
  }
}

/** The papers in the sections of a note, and the sections that belong to none. */
export function papersIn(
  sections: readonly Section[],
  isOne: boolean,
): { papers: NotePaper[]; outside: Section[] } {
  const starts = isOne ? [] : startsOf(sections)
  if (starts.length === 0)
    return { papers: [{ sections: [...sections], topics: [], date: null }], outside: [] }
  const depth = (starts[0] as Section).depth
  const [papers, outside, headings]: [NotePaper[], Section[], Headings] = [[], [], new Headings()]
  let current: NotePaper | null = null
  for (const section of sections) {
    if (starts.includes(section)) {
      current = { sections: [section], ...headings.over(depth) }
      papers.push(current)
    } else if (current && section.depth > depth) current.sections.push(section)
    else {
      current = null
      headings.enter(section)
      outside.push(section)
    }
  }
  return { papers, outside }
}
