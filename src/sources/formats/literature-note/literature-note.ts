import { longLines } from '../../entries/lost-lines.ts'
import { outsideEntry } from '../../entries/told.ts'
import type { ParseEvent } from '../../entry.ts'
import { dateOfLine, splitStem } from '../../fields/dates.ts'
import { dateIn } from '../../fields/field-values.ts'
import { splitFrontMatter } from '../../fields/front-matter.ts'
import { labelledField } from '../../fields/labelled-field.ts'
import { linksToPaper } from '../../fields/links.ts'
import { collapse } from '../../fields/text.ts'
import { type Format, MARKDOWN, type SourceText } from '../../format.ts'
import { withoutClock } from '../../lines/clocks.ts'
import { withRemarkApart } from '../../lines/remarks-apart.ts'
import { eachAsSeveral, readTypedLines, type TypedLines, typedLines } from '../../lines/typed-lines.ts'
import { readPapers } from '../../lists/read-papers.ts'
import { documentBlocks } from '../../markdown/document-blocks.ts'
import { Headings } from '../../markdown/headings.ts'
import { howSure } from './how-sure.ts'
import { matterFields } from './matter-fields.ts'
import { type NoteContext, noteEntry } from './note-entry.ts'
import { noteLines } from './note-lines.ts'
import { papersIn } from './papers-in-note.ts'
import { type Section, sectionsOf } from './sections.ts'

/** No line with a field is longer. */
const LONGEST = 4_000

async function* parse(input: SourceText): AsyncIterable<ParseEvent> {
  const { body, title, data } = splitFrontMatter(await readTypedLines(input.pieces()))
  const { fields, identifies } = matterFields(data)
  const file = splitStem(input.stem)
  const date = (identifies ? null : dateIn(data.date)) ?? dateIn(data.created) ?? file.date
  const { papers, outside } = papersIn(
    sectionsOf(await noteLines(eachAsSeveral(body, withoutClock, withRemarkApart))),
    identifies,
  )
  const named = collapse(title ?? headingOf(outside) ?? file.title) || input.name
  yield { kind: 'digest', title: named, date: date ?? dateOfLine(named) }
  yield* longLines(input.source, body.tooLong)
  yield* listedOutside(input.source, outside, named)
  const isOne = papers.length === 1
  const context: NoteContext = {
    source: input.source,
    date,
    title: named,
    fields: isOne ? fields : fields.filter(({ names }) => names.includes('tags')),
    matterEnd: (body.numbers[0] ?? 1) - 1,
  }
  for (const paper of papers) {
    const read = noteEntry(paper, context, isOne)
    if (read && (read.sure || identifies)) yield { kind: 'entry', entry: read.entry }
    else if (!isOne) yield* outsideLines(input.source, paper.sections)
  }
}

/** The heading above all papers, if there is one. */
function headingOf(outside: readonly Section[]): string | null {
  const [heading, ...others] = outside.flatMap(({ heading }) => (heading?.depth === 1 ? heading.text : []))
  return heading && others.length === 0 ? heading : null
}

/** The papers that lists beside the notes name; of all other lines it tells. */
async function* listedOutside(
  source: string,
  sections: readonly Section[],
  title: string,
): AsyncGenerator<ParseEvent> {
  for (const section of sections) {
    const listed = await papersInLines(source, section, title)
    if (listed.some(({ kind }) => kind === 'entry')) yield* listed
    else yield* outsideLines(source, [section])
  }
}

async function papersInLines(source: string, section: Section, title: string): Promise<ParseEvent[]> {
  const lines = section.heading ? [section.heading, ...section.lines] : section.lines
  if (!section.lines.some(({ text }) => linksToPaper(text))) return []
  const texts = lines.map(({ raw, indent }) => ' '.repeat(indent) + raw)
  const numbers = lines.map(({ line }) => line)
  const events: ParseEvent[] = []
  const headings = new Headings(title, null)
  for await (const event of readPapers(documentBlocks({ texts, numbers, tooLong: [] }), headings, source))
    if (event.kind !== 'digest') events.push(event)
  return events
}

/** Tells of lines with content that belong to no paper. */
function* outsideLines(source: string, sections: readonly Section[]): Generator<ParseEvent> {
  for (const { text, line } of sections.flatMap(section =>
    section.lines.filter(line => !section.used.has(line)),
  )) {
    const why =
      'belongs to no entry and was left out; expected a title with fields such as "Authors: …" first.'
    if (text !== '') yield outsideEntry(text, { source, line }, why)
  }
}

const NUMBER = /^\s{0,3}\d{1,3}[.)]\s+/

/** Whether a plain text has labels before its titles: `Title: …`. */
const namesTitles = ({ texts }: TypedLines): boolean =>
  texts.some(line => labelledField(line.slice(0, LONGEST).replace(NUMBER, ''), 'title') !== null)

/** Notes and posts about one paper, or about several under headings, with front matter or labelled fields. */
export const literatureNote: Format = {
  id: 'literature-note',
  title: 'literature notes',
  kept: 'note',
  extensions: MARKDOWN,
  looksLike:
    'Markdown with front matter (`title`, `authors`, `year`, `doi`, `url`, `tags` …) or labelled fields (`**Authors:** …`, `authors:: …`, `저자: …`), as Obsidian, Logseq, Zotero and Notion write it; review posts with sections',
  example: `---
title: One Paper on Things
authors: ["Doe, Jane", "Roe, John"]
year: 2024
url: https://arxiv.org/abs/2403.00001
tags: [nlp, vision]
---

## Notes

What I think of it.
`,
  recognisedBy:
    'front matter or labelled fields in English, Korean, Japanese or Chinese that name a paper, or a title above the sections of a review; several headings with fields are several entries; also plain text with labels before its titles (`Title: …`)',
  detect({ extension, text }) {
    const lines = typedLines(text)
    const isNote = MARKDOWN.includes(extension) || (extension === '.txt' && namesTitles(lines))
    return isNote ? howSure(lines) : 0
  },
  parse,
}
