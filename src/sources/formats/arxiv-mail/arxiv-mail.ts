import type { PaperRecord } from '../../entries/record.ts'
import { eventsOfRecord } from '../../entries/record-events.ts'
import { recordsFile } from '../../entries/records-file.ts'
import { outsideEntry } from '../../entries/told.ts'
import type { ParseEvent } from '../../entry.ts'
import { CERTAIN, type Format, type SourceText } from '../../format.ts'

/**
 * The daily mails of arXiv (https://info.arxiv.org/help/subscribe.html): `\\` stands before the fields of a paper, between
 * them and the abstract, and, with the address, at the end. Revised papers have no abstract.
 */
const RULE = /^\\\\\s*$/
const END = /^\\\\\s*\(\s*(https?:\/\/\S+)/
const ID = /^arXiv:\s?(\S+)/
const FIELD = /^([A-Z][A-Za-z-]{2,15}):(.*)/
/** Where a paper ends that has no address behind it. */
const SEPARATOR = /^-{20,}\s*$/
/** What stands around the papers of a mail. */
const FRAME = /^[-=%\s/]*$/

const EXPECTED = 'papers between lines of `\\\\`, as in the mails of arXiv'

/** One paper while it is read. */
class MailRecord {
  private readonly fields = new Map<string, string>()
  private readonly abstract: string[] = []
  private last: string | null = null
  inAbstract = false
  url = ''

  constructor(readonly line: number) {}

  add(text: string): void {
    const [, id] = ID.exec(text) ?? []
    const [, name = '', value = ''] = FIELD.exec(text) ?? []
    if (this.inAbstract) this.abstract.push(text.trim())
    else if (id) this.fields.set('arXiv', id)
    else if (name !== '') {
      this.fields.set(name, value.trim())
      this.last = name
    } else if (this.last !== null && /^\s/.test(text))
      this.fields.set(this.last, `${this.fields.get(this.last)} ${text.trim()}`)
  }

  record(): PaperRecord {
    const of = (name: string): string[] => {
      const value = this.fields.get(name)
      return value ? [value] : []
    }
    return {
      title: of('Title'),
      authors: [...of('Authors'), ...of('Author')],
      date: of('Date').flatMap(date => date.split('(', 1)),
      arxivId: of('arXiv'),
      doi: of('DOI'),
      url: [this.url || `https://arxiv.org/abs/${of('arXiv')[0]}`],
      venue: of('Journal-ref'),
      abstract: this.abstract.length > 0 ? [this.abstract.join(' ')] : [],
      keywords: of('Categories').flatMap(names => names.split(/\s+/)),
    }
  }
}

/** Reads a mail line by line. */
class Mail {
  private open: MailRecord | null = null
  private line = 0
  private isBegun = false

  constructor(private readonly source: string) {}

  *add(text: string): Generator<ParseEvent> {
    this.line += 1
    const { open, isBegun } = this
    const [, url] = END.exec(text) ?? []
    if (open && (url || SEPARATOR.test(text))) {
      open.url = url ?? ''
      yield* this.end()
    } else if (RULE.test(text)) this.rule(open)
    else if (open) open.add(text)
    else if (isBegun && !FRAME.test(text)) {
      const place = { source: this.source, line: this.line }
      yield outsideEntry(text, place, `belongs to no paper and was left out; expected ${EXPECTED}.`)
    }
  }

  private rule(open: MailRecord | null): void {
    if (open) open.inAbstract = true
    else this.open = new MailRecord(this.line)
    this.isBegun = true
  }

  /** The paper that ends here. */
  *end(): Generator<ParseEvent> {
    const { open, source, line } = this
    this.open = null
    if (open) yield* eventsOfRecord(open.record(), { source, line: open.line }, line)
  }
}

async function* read(input: SourceText): AsyncGenerator<ParseEvent> {
  const mail = new Mail(input.source)
  for await (const text of input.lines()) yield* mail.add(text)
  yield* mail.end()
}

/** The daily mails of arXiv. */
export const arxivMail: Format = {
  id: 'arxiv-mail',
  title: 'mails of arXiv',
  extensions: ['.txt'],
  kept: 'bibliography',
  looksLike: 'the daily mails of arXiv: fields and an abstract between lines of `\\\\`',
  example: `\\\\
arXiv:2210.02399
Date: Wed, 5 Oct 2022 17:18:27 GMT   (5642kb,D)

Title: Phenaki: Variable Length Video Generation From Open Domain Textual
  Description
Authors: Ruben Villegas, Mohammad Babaeizadeh
Categories: cs.CV cs.AI
\\\\
  We present a model that makes videos of any length from a story.
\\\\ ( https://arxiv.org/abs/2210.02399 ,  5642kb)
`,
  recognisedBy: 'a line of `\\\\` above a line `arXiv:2403.00001`; categories become topics',
  detect: ({ text }) => (/^\\\\[ \t]{0,8}\r?\narXiv:\s?[a-z\d]/m.test(text) ? CERTAIN : 0),
  parse: input => recordsFile(input, EXPECTED, read),
}
