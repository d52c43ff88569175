import type { PaperRecord } from '../../entries/record.ts'
import { recordOfNamed } from '../../entries/record-fields.ts'

/** Elements that hold one record: of Atom, of RSS, and of EndNote. */
const RECORDS = /^(?:entry|item|record)$/
/** Elements whose text belongs to what is around them: EndNote wraps every text in `style`. */
const WRAPPERS = /^(?:style|i|b|sub|sup|em|span)$/

/** What the elements inside of a record are called in the table of names; an element of another name says nothing. */
const CALLED: Readonly<Record<string, string>> = {
  title: 'title',
  name: 'authors',
  author: 'authors',
  creator: 'authors',
  published: 'published',
  pubdate: 'published',
  date: 'published',
  year: 'year',
  summary: 'abstract',
  description: 'abstract',
  abstract: 'abstract',
  id: 'id',
  guid: 'id',
  doi: 'doi',
  'electronic-resource-num': 'doi',
  link: 'link',
  url: 'url',
  category: 'tags',
  keyword: 'keywords',
  journal_ref: 'journal',
  'secondary-title': 'journal',
  'full-title': 'journal',
  notes: 'notes',
  'research-notes': 'notes',
}

/** What arXiv writes before the abstracts in its feeds. */
const ANNOUNCED = /^arXiv:(\S+) +Announce Type: [\w-]+\s+Abstract: /

export interface XmlRecord {
  record: PaperRecord
  line: number
  endLine: number
}

/** Gathers the records of an XML document from its elements as they open and close. */
export class XmlRecords {
  private readonly names: string[] = []
  private open: { values: [string, unknown][]; depth: number; line: number } | null = null
  private text = ''

  opens(name: string, attributes: Readonly<Record<string, string>>, line: number): void {
    const local = localName(name)
    this.names.push(local)
    if (WRAPPERS.test(local)) return
    this.text = ''
    if (!this.open && RECORDS.test(local)) this.open = { values: [], depth: this.names.length, line }
    // Atom: `<link href="…"/>`, `<category term="…"/>`
    const { href, term, rel } = attributes
    if (href && local === 'link') this.add(rel === 'alternate' || !rel ? 'url' : 'link', href)
    if (term && local === 'category') this.add('tags', term)
  }

  hears(text: string): void {
    if (this.open) this.text += text
  }

  /** @returns the record that ends with an element */
  closes(name: string, line: number): XmlRecord | null {
    const local = localName(name)
    const { open } = this
    const isEnd = open?.depth === this.names.length
    this.names.pop()
    if (WRAPPERS.test(local)) return null
    const called = CALLED[local]
    const text = this.text.trim()
    this.text = ''
    if (open && isEnd) {
      this.open = null
      return { record: recordOf(open.values), line: open.line, endLine: line }
    }
    if (called && Object.hasOwn(CALLED, local) && text !== '') this.add(called, text)
    return null
  }

  private add(name: string, value: string): void {
    this.open?.values.push([name, value])
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase()

/** Each author stands in an element of its own. */
function recordOf(values: readonly [string, unknown][]): PaperRecord {
  const ofName = (wanted: string) => values.filter(([name]) => name === wanted).map(([, value]) => value)
  const [abstract] = ofName('abstract').map(String)
  const announced = ANNOUNCED.exec(abstract ?? '')
  const people = ofName('authors')
  const record = recordOfNamed([
    ...values.filter(([name]) => name !== 'authors' && name !== 'abstract'),
    ['authors', people.length === 1 ? people[0] : people],
    ['abstract', announced ? abstract?.slice(announced[0].length) : abstract],
    ['arxivId', announced?.[1]],
  ])
  return people.length > 0 ? record : { ...record, authors: [] }
}
