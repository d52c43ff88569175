import type { Place } from '../../../graph/library.ts'
import { unlessKnownLater } from '../../entries/known-texts.ts'
import { eventsOfRecord } from '../../entries/record-events.ts'
import { recordsFile } from '../../entries/records-file.ts'
import { outsideEntry, told } from '../../entries/told.ts'
import type { ParseEvent } from '../../entry.ts'
import { linksToPaper } from '../../fields/links.ts'
import { CERTAIN, type Format, type KnownTexts, type SourceText } from '../../format.ts'
import { recordOfBib, withVolume } from './bib-record.ts'
import { type EntryFields, FieldReader } from './entry-fields.ts'
import { type BibPart, beginsEntry, EntryTexts } from './entry-texts.ts'
import { Latex } from './latex.ts'

type EntryPart = Extract<BibPart, { kind: 'entry' }>

/** Entries that are no papers, and what BibTeX keeps for itself. */
const VOLUMES = /^(?:mv)?(?:proceedings|collection)$|^periodical$/
const OWN = /^(?:comment|preamble|set|xdata|control|ieeetranbstctl|bibnote|dataset-?list)$/

/** Reads BibTeX entry by entry. Only entries that wait for the volume they are in are kept. */
class Bibliography {
  private readonly strings = new Map<string, string>()
  private readonly volumes = new Map<string, EntryFields['fields']>()
  private waiting: { part: EntryPart; entry: EntryFields; volume: string }[] = []
  private readonly latex = new Latex()
  private readonly source: string
  private readonly known: KnownTexts | undefined

  constructor({ source, known }: SourceText) {
    this.source = source
    this.known = known
  }

  async *add(part: BibPart): AsyncGenerator<ParseEvent> {
    if (part.kind === 'outside') return yield* this.outside(part.text, part.line)
    if (OWN.test(part.type)) return
    const entry = new FieldReader(part.text, this.strings, part.isClosed).read()
    if (part.type === 'string') return this.define(part.text)
    const { fields, key } = entry
    if (/^(?:mv)?(?:proceedings|collection|book|reference)$/.test(part.type) || VOLUMES.test(part.type))
      this.volumes.set(key.toLowerCase(), fields)
    const volume = (fields.get('crossref') ?? fields.get('xref') ?? '').toLowerCase()
    if (VOLUMES.test(part.type)) {
      const message = `"${key}" is a volume (@${part.type}) and no paper; it was left out.`
      yield told('info', 'not-a-paper', message, { source: this.source, line: part.line })
    } else if (volume !== '' && !this.volumes.has(volume)) this.waiting.push({ part, entry, volume })
    else yield* this.read(part, entry, volume)
  }

  /** The entries whose volume stands behind them, or nowhere. */
  async *end(): AsyncGenerator<ParseEvent> {
    for (const { part, entry, volume } of this.waiting.splice(0)) yield* this.read(part, entry, volume)
  }

  private define(text: string): void {
    // A definition has no key: the name of the string comes first.
    const { fields } = new FieldReader(`,${text}`, this.strings).read()
    for (const [name, value] of fields) this.strings.set(name, value)
  }

  private read(part: EntryPart, entry: EntryFields, volume: string): AsyncGenerator<ParseEvent> {
    const { source, known } = this
    const place = { source, line: part.line }
    const problem = part.isClosed ? entry.problem : (entry.problem ?? 'its closing brace is missing')
    const fields = withVolume(entry.fields, this.volumes.get(volume))
    const text = JSON.stringify([problem, ...fields])
    return unlessKnownLater({ known, text, place }, () =>
      this.eventsOf({ key: entry.key, fields, problem }, place, part.endLine),
    )
  }

  private async *eventsOf(
    { key, fields, problem }: EntryFields,
    place: Place,
    endLine: number,
  ): AsyncGenerator<ParseEvent> {
    const record = await recordOfBib(fields, this.latex)
    const isPaper = record.title !== undefined
    if (problem) {
      const [severity, rest] = isPaper
        ? (['warning', 'What could be read was kept'] as const)
        : (['error', 'It was left out'] as const)
      const message = `The entry "${key}" is broken: ${problem}. ${rest}; check its braces and commas.`
      yield told(severity, 'bad-bib-entry', message, place)
    }
    if (isPaper || !problem) yield* eventsOfRecord(record, place, endLine)
  }

  /** Between entries, BibTeX takes everything for a comment; fields and papers there are told. */
  private *outside(text: string, line: number): Generator<ParseEvent> {
    const isLost = /^[,}\s]{0,9}[A-Za-z]{2,30}\s{0,9}=\s{0,9}[{"]/.test(text) || linksToPaper(text)
    const why = 'stands outside of the entries and was left out; is there a brace too many above?'
    if (isLost) yield outsideEntry(text, { source: this.source, line }, why)
  }
}

async function* read(input: SourceText): AsyncGenerator<ParseEvent> {
  const bibliography = new Bibliography(input)
  const texts = new EntryTexts()
  for await (const line of input.lines())
    for (const part of texts.add(line.replace(/^\uFEFF/, ''))) yield* bibliography.add(part)
  for (const part of texts.end()) yield* bibliography.add(part)
  yield* bibliography.end()
}

/** Whether the first line that is no comment begins an entry. */
function beginsWithEntry(text: string): boolean {
  const first = text.split('\n').find(line => !/^[\uFEFF\s]*(?:%|$)/.test(line))
  return first !== undefined && beginsEntry(first.replace(/^\uFEFF/, ''))
}

/** Bibliographies of BibTeX and biblatex, read entry by entry. */
export const bibtex: Format = {
  id: 'bibtex',
  title: 'BibTeX',
  extensions: ['.bib', '.bibtex'],
  kept: 'bibliography',
  looksLike:
    'bibliographies of BibTeX and biblatex, as Zotero, Mendeley, JabRef and Google Scholar export them',
  example:
    '@article{vaswani2017,\n  title = {Attention Is All You Need},\n  author = {Vaswani, Ashish and Shazeer, Noam},\n  year = {2017},\n  eprint = {1706.03762},\n  archiveprefix = {arXiv}\n}\n',
  recognisedBy:
    'entries `@type{key, name = {value}}` with LaTeX, `@string` and `crossref`; arXiv ids in `eprint`, `journal`, `volume`, `note` or addresses; `keywords` become topics, `note` and `annotation` commentary',
  detect({ extension, text }) {
    if (bibtex.extensions.includes(extension)) return CERTAIN
    return beginsWithEntry(text) ? CERTAIN : 0
  },
  parse: input => recordsFile(input, 'entries such as @article{key, title = {…}}', read),
}
