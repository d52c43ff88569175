import { isOfOtherType } from '../../entries/is-paper.ts'
import { unlessKnown } from '../../entries/known-texts.ts'
import { eventsOfRecord, notPaper } from '../../entries/record-events.ts'
import { recordsFile } from '../../entries/records-file.ts'
import { outsideEntry } from '../../entries/told.ts'
import type { ParseEvent } from '../../entry.ts'
import { CERTAIN, type Format, type KnownTexts, type SourceText } from '../../format.ts'
import { type Dialect, dialectOf } from './dialects.ts'
import { TaggedRecord } from './tagged-record.ts'

const EXPECTED = 'records that begin with TY, %0, PMID or PT'
/** So many lines decide the dialect. */
const HEAD = 12

/** Reads records line by line. */
class Records {
  private open: TaggedRecord | null = null
  private line = 0
  private readonly source: string
  private readonly known: KnownTexts | undefined
  private readonly dialect: Dialect

  constructor({ source, known }: SourceText, dialect: Dialect) {
    this.source = source
    this.known = known
    this.dialect = dialect
  }

  *add(text: string): Generator<ParseEvent> {
    this.line += 1
    const [, tag, value = ''] = this.dialect.line.exec(text.trimEnd()) ?? []
    if (tag === this.dialect.begins) {
      yield* this.end()
      this.open = new TaggedRecord(this.line)
    }
    if (tag === undefined) {
      const more = this.dialect.continues.exec(text)?.[1]?.trim()
      if (more && this.open) this.open.continue(more, this.line)
      else if (text.trim() !== '')
        yield outsideEntry(
          text,
          { source: this.source, line: this.line },
          'belongs to no record and was left out.',
        )
    } else if (tag === this.dialect.ends) {
      if (this.open) this.open.endLine = this.line
      yield* this.end()
    } else this.open?.add(tag, value, this.line)
  }

  /** The record that ends here. */
  *end(): Generator<ParseEvent> {
    const { open, dialect, known } = this
    this.open = null
    if (!open) return
    const place = { source: this.source, line: open.line }
    const text = `${dialect.begins} ${open.text}`
    yield* unlessKnown({ known, text, place }, () => {
      const record = open.record(dialect)
      return isOfOtherType(record, open.type)
        ? [notPaper(`This record is of the type ${open.type}, without an id of a paper.`, place)]
        : eventsOfRecord(record, place, open.endLine)
    })
  }
}

async function dialectIn(input: SourceText): Promise<Dialect | null> {
  const head: string[] = []
  for await (const line of input.lines()) if (head.push(line) === HEAD) break
  return dialectOf(head.join('\n'))
}

async function* read(input: SourceText): AsyncGenerator<ParseEvent> {
  const dialect = await dialectIn(input)
  if (!dialect) return
  const records = new Records(input, dialect)
  for await (const line of input.lines()) yield* records.add(line.replace(/^\uFEFF/, ''))
  yield* records.end()
}

/** Bibliographies as lines of tag and value, read record by record. */
export const tagged: Format = {
  id: 'ris',
  title: 'RIS',
  extensions: ['.ris', '.enw', '.nbib'],
  kept: 'bibliography',
  looksLike:
    'bibliographies in RIS, old and new, EndNote’s `%T`, PubMed’s `.nbib` and the tagged text of Web of Science',
  example:
    'TY  - CONF\nTI  - Attention Is All You Need\nAU  - Vaswani, Ashish\nAU  - Shazeer, Noam\nPY  - 2017\nUR  - https://arxiv.org/abs/1706.03762\nER  - \n',
  recognisedBy:
    'records of lines that begin with a tag: `TY  - `, `%0`, `PMID- ` or `PT`; the tags for titles and authors of old and new RIS, `KW` as topics, `N1` as commentary',
  detect({ extension, text }) {
    if (dialectOf(text)) return CERTAIN
    return tagged.extensions.includes(extension) ? 0.5 : 0
  },
  parse: input => recordsFile(input, EXPECTED, read),
}
