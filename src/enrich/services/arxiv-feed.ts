import { SaxesParser } from 'saxes'
import { arxivIdIn, doiIn } from '../../sources/fields/paper-ids.ts'
import { collapse } from '../../sources/fields/text.ts'
import type { PaperFacts } from '../facts.ts'
import { NotDocumented, type Reading, Refused } from './service-kind.ts'

/** The first text of an entry at each path of elements below it, such as `author/name`. */
type Texts = Map<string, string>

/** Feeds of arXiv nest four elements; the path of each one is copied, so that a million within each other would take for ever. */
const DEEPEST = 20

/** An author, and the affiliations that stand inside of the same element. */
interface Person {
  name: string
  affiliations: string[]
}

class FeedReader {
  readonly entries: { texts: Texts; people: Person[] }[] = []
  root = ''
  total: number | null = null
  private readonly path: string[] = []
  private text = ''

  open(name: string): void {
    this.root ||= name
    this.path.push(name)
    if (this.path.length > DEEPEST) throw new NotDocumented('XML that is nested too deep')
    this.text = ''
    if (this.path.length === 2 && name === 'entry') this.entries.push({ texts: new Map(), people: [] })
    if (this.path.length === 3 && name === 'author')
      this.entries.at(-1)?.people.push({ name: '', affiliations: [] })
  }

  hear(text: string): void {
    this.text += text
  }

  close(): void {
    const [, record, ...below] = this.path
    const text = collapse(this.text)
    this.text = ''
    this.path.pop()
    if (record === 'totalResults') this.total = Number(text)
    if (record === 'entry' && text !== '') this.keep(below.join('/'), text)
  }

  private keep(path: string, text: string): void {
    const entry = this.entries.at(-1)
    const person = entry?.people.at(-1)
    if (path === 'author/name' && person) person.name = text
    else if (path === 'author/affiliation') person?.affiliations.push(text)
    else if (entry?.texts.has(path) === false) entry.texts.set(path, text)
  }
}

const textAt = (texts: Texts, path: string): string => texts.get(path) ?? ''

/** An error comes as the only entry of a feed, and its id leads to a list of errors. */
const isError = (texts: Texts): boolean => /\/api\/errors/.test(textAt(texts, 'id'))

function factsOf({ texts, people }: { texts: Texts; people: Person[] }): PaperFacts[] {
  const id = arxivIdIn(textAt(texts, 'id'))
  const title = textAt(texts, 'title')
  if (id === null || title === '') return []
  return [
    {
      service: 'arxiv',
      id,
      title,
      authors: people.filter(({ name }) => name !== ''),
      abstract: textAt(texts, 'summary') || null,
      date: /^\d{4}-\d{2}-\d{2}/.exec(textAt(texts, 'published'))?.[0] ?? null,
      doi: doiIn(textAt(texts, 'doi')),
      arxivId: id,
      venue: textAt(texts, 'journal_ref') || null,
      url: `https://arxiv.org/abs/${id}`,
      references: [],
    },
  ]
}

function parse(xml: string): FeedReader {
  const reader = new FeedReader()
  const parser = new SaxesParser()
  const local = (name: string) => name.slice(name.indexOf(':') + 1)
  parser.on('opentag', ({ name }) => reader.open(local(name)))
  parser.on('text', text => reader.hear(text))
  parser.on('cdata', text => reader.hear(text))
  parser.on('closetag', () => reader.close())
  parser.on('error', ({ message }) => {
    throw new NotDocumented(`broken XML (${message})`)
  })
  parser.write(xml).close()
  return reader
}

/** The papers of an Atom feed as arXiv's API answers it. */
export function readArxivFeed(xml: string): Reading {
  const { entries, root, total } = parse(xml)
  if (root !== 'feed') throw new NotDocumented('no Atom feed')
  const error = entries.find(({ texts }) => isError(texts))
  if (error) throw new Refused(textAt(error.texts, 'summary') || 'an error without a reason')
  // When it is busy, the API sometimes leaves out entries that it counts.
  if (entries.length === 0 && total !== null && total > 0)
    throw new NotDocumented(`a feed of ${total} papers without any of them`)
  return { facts: entries.flatMap(factsOf), found: total ?? entries.length }
}
