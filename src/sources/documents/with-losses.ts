import type { Diagnostic } from '../../graph/library.ts'
import { doubtsOf } from '../entries/doubtful-entry.ts'
import { otherPapersOf, ownPapersOf, paperOfUrl } from '../entries/papers-of.ts'
import type { ParseEvent } from '../entry.ts'
import { linksIn } from '../fields/links.ts'
import { isPaperUrl } from '../fields/paper-hosts.ts'
import type { SourceText } from '../format.ts'
import { wholeLines } from '../lines/whole-lines.ts'
import { LineSet } from './line-set.ts'

/** Of a shorter text it is easily seen what was understood. */
const FEW_LINES = 20
/** A heading, a rule, a mark of HTML or a lone word says nothing that could get lost. */
function saysNothing(line: string): boolean {
  const text = line.trim()
  return /^[#<]/.test(text) || !/\p{L}/u.test(text) || !/\s/.test(text)
}

/** What was read of a text, to tell what got lost. */
class Reading {
  private readonly source: string
  private readonly papers = new Set<string>()
  private readonly ofEntries = new LineSet()
  private readonly told = new LineSet()
  private isAnythingTold = false
  private entries = 0
  private telling = 0
  private understood = 0

  constructor(source: string) {
    this.source = source
  }

  add(event: ParseEvent): void {
    if (event.kind === 'diagnostic') {
      this.isAnythingTold = true
      this.told.add(event.diagnostic.place.line)
    } else if (event.kind === 'entry') {
      const { entry } = event
      this.entries += 1
      this.ofEntries.add(entry.place.line, entry.endLine)
      for (const paper of [...ownPapersOf(entry), ...otherPapersOf(entry)]) this.papers.add(paper)
    }
  }

  /** Looks at a line, once all entries are known. */
  *lost(text: string, line: number): Generator<Diagnostic> {
    if (!saysNothing(text)) {
      this.telling += 1
      if (this.ofEntries.has(line)) this.understood += 1
    }
    if (this.told.has(line) || !/http|arxiv\.org/i.test(text)) return
    for (const { url } of linksIn(text.replaceAll('&amp;', '&')))
      if (isPaperUrl(url) && !this.papers.has(paperOfUrl(url)))
        yield this.warning('lost-link', `The link to ${url.slice(0, 200)} belongs to no entry.`, line)
  }

  /** What is to be said of the text as a whole. */
  *end(): Generator<Diagnostic> {
    const { entries, telling, understood } = this
    if (entries === 0 && !this.isAnythingTold) {
      const message = 'No paper was found in this text; "paperweave formats" shows what is read.'
      yield { severity: 'info', code: 'no-papers', message, place: { source: this.source, line: 1 } }
    } else if (entries > 0 && telling > FEW_LINES && understood * 2 < telling) {
      const share = `${understood.toLocaleString('en')} of ${telling.toLocaleString('en')}`
      yield this.warning('little-understood', `Only ${share} lines with text belong to an entry.`, 1)
    }
  }

  private warning(code: string, message: string, line: number): Diagnostic {
    return { severity: 'warning', code, message, place: { source: this.source, line } }
  }
}

/** The events of a text, and what got lost of it: links to papers, and texts of which little was understood. */
export async function* withLosses(
  events: AsyncIterable<ParseEvent>,
  { source, pieces }: Pick<SourceText, 'source' | 'pieces'>,
): AsyncGenerator<ParseEvent> {
  const reading = new Reading(source)
  for await (const event of events) {
    reading.add(event)
    yield event
    if (event.kind !== 'entry') continue
    for (const diagnostic of doubtsOf(event.entry)) yield { kind: 'diagnostic', diagnostic }
  }
  let line = 0
  for await (const whole of wholeLines(pieces()))
    for (const text of whole.slice(0, -1).split('\n')) {
      line += 1
      for (const diagnostic of reading.lost(text, line)) yield { kind: 'diagnostic', diagnostic }
    }
  for (const diagnostic of reading.end()) yield { kind: 'diagnostic', diagnostic }
}
