import { buildEntry } from './build-entry.ts'
import { splitFileName } from './dates.ts'
import type { ParseEvent } from './entry.ts'
import type { Format, SourceText } from './format.ts'
import { splitFrontMatter } from './front-matter.ts'
import type { EntryContext } from './head.ts'
import type { Line } from './line.ts'
import { readLines } from './lines.ts'
import { lostLines } from './lost-lines.ts'
import { capitalShare, cleanText, collapse, hasHangul, looksLikeTitle, wordsOf } from './text.ts'
import { readTitleLine } from './title.ts'

/** Whether a line is the title of a further paper: it names authors, or it reads like a title below others. */
function announces(line: Line, after: Line | undefined, papers: number): boolean {
  if (line.kind !== 'text') return false
  if (readTitleLine(line.text).byline !== null || after?.kind === 'byline') return true
  const words = wordsOf(line.text).length
  return (
    papers > 1 &&
    words >= 3 &&
    looksLikeTitle(line.text) &&
    !hasHangul(line.text) &&
    capitalShare(line.text) >= 0.8
  )
}

/** A link line whose next line is a title begins a further paper of the note. */
function papersOf(lines: readonly Line[]): Line[][] {
  const starts = [0]
  let titled = false
  for (const [index, line] of lines.entries()) {
    const title = line.kind === 'text' || line.kind === 'heading' ? readTitleLine(line.text) : null
    if (title?.byline || line.kind === 'byline') titled = true
    if (line.kind !== 'url' || !titled) continue
    const [next, after] = lines
      .slice(index + 1, index + 8)
      .filter(other => !['blank', 'noise', 'url'].includes(other.kind))
    if (!next || !announces(next, after, starts.length)) continue
    starts.push(index)
    titled = readTitleLine(next.text).byline === null && after?.kind !== 'byline'
  }
  return starts.map((start, at) => lines.slice(start, starts[at + 1] ?? lines.length))
}

const emptyNote = (source: string): ParseEvent => ({
  kind: 'diagnostic',
  diagnostic: {
    severity: 'warning',
    code: 'empty-document',
    message: 'The note is empty; expected a link, a title or a comment.',
    place: { source, line: 1 },
  },
})

async function* parse(input: SourceText): AsyncIterable<ParseEvent> {
  const matter = splitFrontMatter(cleanText(await input.text()))
  const file = splitFileName(input.name)
  const date = matter.date ?? file.date
  const context: EntryContext = {
    source: input.source,
    date,
    fileTitle: collapse(matter.title ?? file.title) || null,
    titleFirst: false,
  }
  yield { kind: 'digest', title: context.fileTitle ?? input.name, date }
  let entries = 0
  for (const lines of papersOf(readLines(matter.body, matter.firstLine))) {
    const entry = buildEntry(lines, context)
    if (!entry) {
      yield* lostLines(input.source, lines)
      continue
    }
    entries += 1
    for (const tag of matter.tags) if (!entry.topics.includes(tag)) entry.topics.push(tag)
    yield { kind: 'entry', entry }
  }
  if (entries === 0) yield emptyNote(input.source)
}

/** Markdown notes, usually one paper each: link, title, authors, quoted abstract, comment, tags. */
export const notes: Format = {
  id: 'notes',
  title: 'Notes',
  detect: ({ name }) => (/\.(md|markdown)$/i.test(name) ? 0.6 : 0.1),
  parse,
}
