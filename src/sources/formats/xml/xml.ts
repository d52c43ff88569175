import type { SaxesParser } from 'saxes'
import type { PaperRecord } from '../../entries/record.ts'
import { eventsOfRecord, notPaper } from '../../entries/record-events.ts'
import { textsOf } from '../../entries/record-texts.ts'
import { recordsFile } from '../../entries/records-file.ts'
import { told } from '../../entries/told.ts'
import type { ParseEvent } from '../../entry.ts'
import { arxivIdIn, doiIn } from '../../fields/paper-ids.ts'
import type { Format, SourceText } from '../../format.ts'
import { type XmlRecord, XmlRecords } from './xml-records.ts'

const EXPECTED = 'an Atom feed of arXiv, or an export of EndNote'

/** Whether a record of a feed is a paper: posts have titles and authors, too. */
const isPaper = (record: PaperRecord, isFeed: boolean): boolean =>
  !isFeed ||
  [...textsOf(record.arxivId), ...textsOf(record.url)].some(text => arxivIdIn(text) !== null) ||
  [...textsOf(record.doi), ...textsOf(record.url)].some(text => doiIn(text) !== null)

/** What a parser of XML has found so far. */
class Reading {
  problem: ParseEvent | null = null
  private isFeed = false
  private line = 1
  private readonly records = new XmlRecords()
  private readonly found: XmlRecord[] = []
  private readonly source: string

  constructor(source: string, parser: SaxesParser) {
    this.source = source
    parser.on('opentag', ({ name, attributes }) => {
      this.isFeed ||= /^(?:feed|rss|rdf:RDF)$/.test(name)
      this.line = parser.line
      this.records.opens(name, attributes, parser.line)
    })
    parser.on('text', text => this.records.hears(text))
    parser.on('cdata', text => this.records.hears(text))
    parser.on('closetag', ({ name }) => {
      const record = this.records.closes(name, parser.line)
      if (record) this.found.push(record)
    })
    parser.on('error', ({ message }) => {
      const reason = message.replace(/^[\d:\s]{0,20}/, '')
      // Closing the parser sets its line back.
      const line = Math.max(this.line, parser.line)
      const text = `The XML is broken: ${reason} What could be read was kept.`
      this.problem ??= told('error', 'bad-xml', text, { source, line })
    })
  }

  /** The records that have ended. */
  *read(): Generator<ParseEvent> {
    for (const { record, line, endLine } of this.found.splice(0)) {
      const place = { source: this.source, line }
      if (record.title && isPaper(record, this.isFeed)) yield* eventsOfRecord(record, place, endLine)
      else yield notPaper('This record has no title, or no id or address of a paper.', place)
    }
  }
}

async function* read(input: SourceText): AsyncGenerator<ParseEvent> {
  const parser = new (await import('saxes')).SaxesParser()
  const reading = new Reading(input.source, parser)
  for await (const piece of input.pieces()) {
    parser.write(piece)
    yield* reading.read()
  }
  parser.close()
  yield* reading.read()
  if (reading.problem) yield reading.problem
}

/** Feeds of arXiv in Atom and RSS, and EndNote’s XML, read record by record. */
export const xml: Format = {
  id: 'xml',
  title: 'XML',
  extensions: ['.xml', '.atom', '.rss'],
  kept: 'bibliography',
  looksLike: 'answers and feeds of arXiv in Atom and RSS, and exports of EndNote in XML',
  example:
    '<feed xmlns="http://www.w3.org/2005/Atom">\n<entry>\n<id>http://arxiv.org/abs/1706.03762v7</id>\n<title>Attention Is All You Need</title>\n<author><name>Ashish Vaswani</name></author>\n<published>2017-06-12T17:57:34Z</published>\n</entry>\n</feed>\n',
  recognisedBy:
    '`<entry>` of Atom, `<item>` of RSS and `<record>` of EndNote; in feeds, those with an arXiv id or a DOI; categories become topics',
  detect({ extension, text }) {
    const head = text.slice(0, 4_000)
    if (/<(?:feed|rss|rdf:RDF)[\s>]|<records>/.test(head) && /^[\uFEFF\s]{0,99}</.test(head)) return 0.97
    return xml.extensions.includes(extension) ? 0.5 : 0
  },
  parse: input => recordsFile(input, EXPECTED, read),
}
