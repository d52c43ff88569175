import type { PaperRecord, RecordField } from '../../entries/record.ts'
import { elementsAt, textsAt, type XmlElement } from './record-tree.ts'

/** A kind of XML that holds papers. */
export interface XmlDialect {
  /** The elements that hold one record each; those within `rdf:RDF` have any name. */
  records: readonly string[]
  /** Where the fields are in a record; of several places, the best first. */
  fields: Partial<Record<RecordField, string>>
  /** What cannot be said by a place. */
  special?(record: XmlElement): PaperRecord
  /** Feeds have posts as well, so only those with an id or address of a paper count. */
  isFeed?: true
}

/** What arXiv writes before the abstracts in its feeds. */
const ANNOUNCED = /^arXiv:(\S+) +Announce Type: [\w-]+\s+Abstract: /

/** RSS names all authors in one text, Atom each in an element. */
function ofFeed(record: XmlElement): PaperRecord {
  const people = textsAt(record, 'author/name author creator')
  const [abstract] = textsAt(record, 'summary description abstract')
  const announced = ANNOUNCED.exec(abstract ?? '')
  const links = elementsAt(record, 'link').flatMap(({ text, attributes: { href, rel = 'alternate' } }) => [
    { url: href ?? text.trim(), isOwn: rel === 'alternate' },
  ])
  const urls = links.filter(({ isOwn }) => isOwn).map(({ url }) => url)
  return {
    authors: people.length > 1 ? [people] : people,
    ...(abstract && { abstract: [abstract.slice(announced?.[0].length ?? 0)] }),
    arxivId: [announced?.[1], ...textsAt(record, 'id guid')].filter(Boolean),
    url: [...urls, ...textsAt(record, 'id guid')],
    links: links.filter(({ isOwn }) => !isOwn).map(({ url }) => url),
    keywords: elementsAt(record, 'category').map(({ text, attributes: { term } }) => term ?? text),
  }
}

const FEED = {
  fields: { title: 'title', date: 'published pubdate date', doi: 'doi', venue: 'journal_ref' },
  special: ofFeed,
  isFeed: true,
} as const

const ENDNOTE: XmlDialect = {
  records: ['record'],
  fields: {
    title: 'titles/title',
    altTitles: 'titles/short-title titles/translated-title',
    doi: 'electronic-resource-num',
    url: 'urls/web-urls/url urls/related-urls/url',
    venue: 'titles/secondary-title periodical/full-title',
    abstract: 'abstract',
    keywords: 'keywords/keyword',
    notes: 'notes research-notes',
  },
  special(record) {
    const [year = ''] = textsAt(record, 'dates/year')
    const days = textsAt(record, 'dates/pub-dates/date').flatMap(day => [`${day}, ${year}`, `${day} ${year}`])
    return {
      authors: [textsAt(record, 'contributors/authors/author')],
      date: [...textsAt(record, 'dates/pub-dates/date'), ...days, year],
    }
  },
}

const personIn = (element: XmlElement, family: string, given: string) => {
  const [[last], [first]] = [textsAt(element, family), textsAt(element, given)]
  return last ? [{ family: last, given: first ?? '' }] : []
}

/** `<Year>2021</Year><Month>Aug</Month><Day>5</Day>` */
const dateIn = (element: XmlElement): string[] => {
  const [[year = ''], [month = ''], [day = '']] = [
    textsAt(element, 'year'),
    textsAt(element, 'month'),
    textsAt(element, 'day'),
  ]
  return /^\d+$/.test(month)
    ? [[year, month, day].filter(Boolean).join('-')]
    : [`${month} ${day}, ${year}`, `${month} ${year}`, year, ...textsAt(element, 'medlinedate')]
}

const PUBMED: XmlDialect = {
  records: ['pubmedarticle'],
  fields: {
    doi: 'pubmeddata/articleidlist/articleid[idtype=doi] medlinecitation/article/elocationid[eidtype=doi]',
    altTitles: 'medlinecitation/article/vernaculartitle',
    venue: 'medlinecitation/article/journal/title',
    keywords: 'medlinecitation/keywordlist/keyword',
  },
  special(record) {
    const abstract = elementsAt(record, 'medlinecitation/article/abstract/abstracttext')
    const parts = abstract.map(({ text, attributes: { label } }) => (label ? `${label}: ${text}` : text))
    return {
      title: textsAt(record, 'medlinecitation/article/articletitle').map(title =>
        title.replace(/^\[(.*)\]\.?$/s, '$1').replace(/(?<!\.)\.$/, ''),
      ),
      authors: [
        elementsAt(record, 'medlinecitation/article/authorlist/author').flatMap<object>(author => [
          ...personIn(author, 'lastname', 'forename initials'),
          ...textsAt(author, 'collectivename').map(literal => ({ literal })),
        ]),
      ],
      date: elementsAt(
        record,
        'medlinecitation/article/articledate medlinecitation/article/journal/journalissue/pubdate',
      ).flatMap(dateIn),
      ...(parts.length > 0 && { abstract: [parts.join('\n')] }),
    }
  },
}

const MODS: XmlDialect = {
  records: ['mods'],
  fields: {
    date: 'origininfo/dateissued origininfo/copyrightdate origininfo/datecreated part/date relateditem[type=host]/origininfo/dateissued relateditem[type=host]/part/date',
    doi: 'identifier[type=doi]',
    url: 'location/url identifier[type=uri]',
    venue: 'relateditem[type=host]/titleinfo/title',
    abstract: 'abstract',
    keywords: 'subject/topic',
    notes: 'note',
  },
  special(record) {
    const [main] = elementsAt(record, 'titleinfo').filter(({ attributes }) => !attributes.type)
    const title = main ? textsAt(main, 'nonsort title').join(' ') : ''
    const [subtitle] = main ? textsAt(main, 'subtitle') : []
    const people = elementsAt(record, 'name').filter(name => {
      const roles = textsAt(name, 'role/roleterm')
      return roles.length === 0 || roles.some(role => /^(?:aut|author|cre|creator)$/i.test(role))
    })
    return {
      title: title === '' ? [] : [subtitle ? `${title}: ${subtitle}` : title],
      altTitles: textsAt(record, 'titleinfo[type=abbreviated]/title titleinfo[type=translated]/title'),
      authors: [
        people.flatMap<unknown>(name => {
          const parts = personIn(name, 'namepart[type=family]', 'namepart[type=given]')
          return parts.length > 0 ? parts : textsAt(name, 'namepart').slice(0, 1)
        }),
      ],
    }
  },
}

/** What Zotero exports as RDF. Journals and notes stand beside the papers, which point at them. */
const RDF: XmlDialect = {
  records: [],
  fields: {
    title: 'title',
    altTitles: 'shorttitle',
    date: 'date',
    venue:
      'ispartof/journal/title ispartof/book/title presentedat/conference/title ispartof/book/ispartof/series/title',
    abstract: 'abstract',
    keywords: 'subject subject/automatictag/value subject/tag/value',
    notes: 'description isreferencedby/memo/value isreferencedby/memo',
  },
  special(record) {
    const ids = textsAt(record, 'identifier ispartof/journal/identifier ispartof/book/identifier')
    const people = elementsAt(record, 'authors/seq/li/person').flatMap<object>(person =>
      personIn(person, 'surname', 'givenname'),
    )
    const creators = textsAt(record, 'creator')
    const urls = [...textsAt(record, 'identifier/uri/value'), ...ids.filter(id => /^https?:/.test(id))]
    const { about = '' } = record.attributes
    return {
      authors: [people.length > 0 ? people : creators],
      doi: ids.filter(id => /^doi\b/i.test(id)).map(id => id.slice(4)),
      url: [...urls, about].filter(url => /^https?:/.test(url)),
    }
  },
}

/** Every kind of XML that is read. */
const DIALECTS: readonly XmlDialect[] = [
  { records: ['entry'], ...FEED },
  { records: ['item'], ...FEED },
  ENDNOTE,
  PUBMED,
  MODS,
]

const BY_RECORD = new Map(DIALECTS.flatMap(dialect => dialect.records.map(name => [name, dialect] as const)))

/** Whether an element is a record: by its name, or as one of those that RDF lists. */
export const isRecord = (name: string, around: readonly string[]): boolean =>
  BY_RECORD.has(name) || (around.length === 1 && around[0] === 'rdf')

export const dialectOf = ({ name }: XmlElement): XmlDialect => BY_RECORD.get(name) ?? RDF

/** What stands in RDF beside the papers. */
export const isResource = ({ name, children }: XmlElement): boolean => {
  if (BY_RECORD.has(name)) return false
  const [type] = children.filter(child => child.name === 'itemtype').map(({ text }) => text.trim())
  return (
    /^(?:journal|memo|attachment|collection|series|channel|image|textinput)$/.test(name) ||
    /^(?:attachment|note|annotation)$/.test(type ?? '')
  )
}

/** The record of a paper. */
export function recordOfXml(element: XmlElement): PaperRecord {
  const { fields, special } = dialectOf(element)
  const record: PaperRecord = {}
  for (const [field, paths] of Object.entries(fields) as [RecordField, string][]) {
    const texts = textsAt(element, paths)
    if (texts.length > 0) record[field] = texts
  }
  for (const [field, values] of Object.entries(special?.(element) ?? {}) as [RecordField, unknown[]][])
    if (values.length > 0) record[field] = values
  return record
}
