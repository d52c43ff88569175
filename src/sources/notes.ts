import { buildEntry, type EntryContext } from './build-entry.ts'
import { splitFileName } from './dates.ts'
import type { ParseEvent } from './entry.ts'
import type { Format, SourceText } from './format.ts'
import { splitFrontMatter } from './front-matter.ts'
import { type Line, readLines } from './lines.ts'
import { cleanText, collapse } from './text.ts'
import { readTitleLine } from './title.ts'

/** A link line whose next line is a title with authors begins a further paper of the note. */
function papersOf(lines: readonly Line[]): Line[][] {
  const starts = [0]
  let titled = false
  for (const [index, line] of lines.entries()) {
    const title = line.kind === 'text' || line.kind === 'heading' ? readTitleLine(line.text) : null
    if (title?.byline) titled = true
    if (line.kind !== 'url' || !titled) continue
    const next = lines
      .slice(index + 1, index + 5)
      .find(other => !['blank', 'noise', 'url'].includes(other.kind))
    if (next?.kind === 'text' && readTitleLine(next.text).byline !== null) {
      starts.push(index)
      titled = false
    }
  }
  return starts.map((start, at) => lines.slice(start, starts[at + 1] ?? lines.length))
}

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
    if (!entry) continue
    entries += 1
    for (const tag of matter.tags) if (!entry.topics.includes(tag)) entry.topics.push(tag)
    yield { kind: 'entry', entry }
  }
  if (entries > 0) return
  const message = 'The note is empty; expected a link, a title or a comment.'
  yield {
    kind: 'diagnostic',
    diagnostic: {
      severity: 'warning',
      code: 'empty-document',
      message,
      place: { source: input.source, line: 1 },
    },
  }
}

/** Markdown notes, usually one paper each: link, title, authors, quoted abstract, comment, tags. */
export const notes: Format = {
  id: 'notes',
  title: 'Notes',
  detect: ({ name }) => (/\.(md|markdown)$/i.test(name) ? 0.6 : 0.1),
  parse,
}
