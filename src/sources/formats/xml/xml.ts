import type { SaxesParser } from 'saxes'
import type { PaperRecord } from '../../entries/record.ts'
import { eventsOfRecord, notPaper } from '../../entries/record-events.ts'
import { textsOf } from '../../entries/record-texts.ts'
import { recordsFile } from '../../entries/records-file.ts'
import { told } from '../../entries/told.ts'
import type { ParseEvent } from '../../entry.ts'
import { arxivIdIn, doiIn } from '../../fields/paper-ids.ts'
import { CERTAIN, type Format, type SourceText } from '../../format.ts'
import { dialectOf, isRecord, isResource, recordOfXml } from './dialects.ts'
import { RecordTrees, type XmlElement } from './record-tree.ts'

const EXPECTED =
  'a feed of arXiv, or what EndNote, PubMed or Zotero (RDF, MODS) export; BibTeX, RIS and CSL-JSON hold the same (of the notes of Evernote, export HTML)'

/** Whether a record of a feed is a paper: posts have titles and authors, too. */
const isPaper = (record: PaperRecord): boolean =>
  [...textsOf(record.arxivId), ...textsOf(record.url)].some(text => arxivIdIn(text) !== null) ||
  [...textsOf(record.doi), ...textsOf(record.url)].some(text => doiIn(text) !== null)

/** What a parser of XML has found so far. */
class Reading {
  problem: ParseEvent | null = null
  private line = 1
  private readonly trees = new RecordTrees(isRecord)
  private readonly found: XmlElement[] = []
  /** Records of RDF, which wait for the journals and notes that they point at. */
  private readonly waiting: XmlElement[] = []
  private readonly resources = new Map<string, XmlElement>()
  private readonly source: string

  constructor(source: string, parser: SaxesParser) {
    this.source = source
    parser.on('opentag', ({ name, attributes }) => {
      this.line = parser.line
      this.trees.opens(name, attributes as Record<string, string>, parser.line)
    })
    parser.on('text', text => this.trees.hears(text))
    parser.on('cdata', text => this.trees.hears(text))
    parser.on('closetag', () => this.ends(this.trees.closes(parser.line)))
    parser.on('error', ({ message }) => {
      const reason = message.replace(/^[\d:\s]{0,20}/, '')
      // Closing the parser sets its line back.
      const line = Math.max(this.line, parser.line)
      const text = `The XML is broken: ${reason} What could be read was kept.`
      this.problem ??= told('error', 'bad-xml', text, { source, line })
    })
  }

  private ends(record: XmlElement | null): void {
    if (!record) return
    if (isResource(record)) this.resources.set(record.attributes.about ?? '', record)
    else if (dialectOf(record).records.length === 0) this.waiting.push(record)
    else this.found.push(record)
  }

  /** The records that have ended. */
  *read(): Generator<ParseEvent> {
    for (const element of this.found.splice(0)) {
      const { line, endLine } = element
      const record = recordOfXml(element)
      const place = { source: this.source, line }
      if (record.title && (!dialectOf(element).isFeed || isPaper(record)))
        yield* eventsOfRecord(record, place, endLine)
      else yield notPaper('This record has no title, or no id or address of a paper.', place)
    }
  }

  /** The records that wait for the end of the document, each with what it points at. */
  *end(): Generator<ParseEvent> {
    for (const record of this.waiting.splice(0)) {
      for (const child of record.children) {
        const resource = this.resources.get(child.attributes.resource ?? '')
        if (resource && resource !== record) child.children = [resource]
      }
      this.found.push(record)
    }
    yield* this.read()
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
  yield* reading.end()
  if (reading.problem) yield reading.problem
}

/** What begins a document of records. */
const ROOT = /<(?:\w+:)?(?:feed|rss|RDF|records|PubmedArticleSet|modsCollection|mods)[\s>]/

/** Feeds of arXiv, and what EndNote, PubMed and Zotero export, read record by record. */
export const xml: Format = {
  id: 'xml',
  title: 'XML',
  extensions: ['.xml', '.atom', '.rss', '.rdf', '.mods'],
  kept: 'bibliography',
  looksLike:
    'answers and feeds of arXiv in Atom and RSS, exports of EndNote and PubMed in XML, and of Zotero as RDF or MODS',
  example:
    '<feed xmlns="http://www.w3.org/2005/Atom">\n<entry>\n<id>http://arxiv.org/abs/1706.03762v7</id>\n<title>Attention Is All You Need</title>\n<author><name>Ashish Vaswani</name></author>\n<published>2017-06-12T17:57:34Z</published>\n</entry>\n</feed>\n',
  recognisedBy:
    '`<entry>` of Atom, `<item>` of RSS, `<record>` of EndNote, `<PubmedArticle>`, `<mods>`, and what stands in `<rdf:RDF>`; in feeds, those with an arXiv id or a DOI; categories and keywords become topics, notes commentary',
  detect({ extension, text }) {
    if (ROOT.test(text.slice(0, 4_000)) && /^[\uFEFF\s]{0,99}</.test(text)) return CERTAIN
    const isOther = /^[\uFEFF\s]{0,99}<\?xml\s/.test(text) && !/<html[\s>]/i.test(text.slice(0, 4_000))
    return isOther ? 0.6 : xml.extensions.includes(extension) ? 0.5 : 0
  },
  parse: input => recordsFile(input, EXPECTED, read),
}
