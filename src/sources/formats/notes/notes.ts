import { buildEntry } from '../../entries/build-entry.ts'
import type { EntryContext } from '../../entries/head.ts'
import { longLines, lostLines } from '../../entries/lost-lines.ts'
import { told } from '../../entries/told.ts'
import type { Entry, ParseEvent } from '../../entry.ts'
import { splitStem } from '../../fields/dates.ts'
import { splitFrontMatter } from '../../fields/front-matter.ts'
import { collapse } from '../../fields/text.ts'
import { type Format, MARKDOWN, type SourceText } from '../../format.ts'
import { isSolid } from '../../lines/line.ts'
import { logicalLines } from '../../lines/logical-lines.ts'
import { withRemarkApart } from '../../lines/remarks-apart.ts'
import { eachAsSeveral, readTypedLines } from '../../lines/typed-lines.ts'
import { saysPaper } from '../literature-note/matter-shows.ts'
import { isRecipe, namesPaper } from './names-paper.ts'
import { papersOf } from './note-papers.ts'
import { splitTagsAbove, withSharedTags } from './shared-tags.ts'

const emptyNote = (source: string): ParseEvent =>
  told('warning', 'empty-document', 'The note has no content. Expected a link, a title or a comment.', {
    source,
    line: 1,
  })

/** The lines of a note, and what stands above them. The typed lines are forgotten. */
async function linesIn(input: SourceText) {
  const { body, ...matter } = splitFrontMatter(await readTypedLines(input.pieces()))
  const lines = logicalLines(eachAsSeveral(body, withRemarkApart))
  return { matter: { ...matter, tooLong: body.tooLong }, lines }
}

async function* parse(input: SourceText): AsyncIterable<ParseEvent> {
  const { matter, lines } = await linesIn(input)
  const file = splitStem(input.stem)
  const date = matter.date ?? file.date
  const context: EntryContext = {
    source: input.source,
    date,
    fileTitle: collapse(matter.title ?? file.title) || null,
    titleFirst: false,
  }
  yield { kind: 'digest', title: context.fileTitle ?? input.name, date }
  yield* longLines(input.source, matter.tooLong)
  // Front matter with a title is that of a post, as none of a note about a paper comes here.
  const isPost = matter.title !== null && !saysPaper(matter.data)
  const isDated = date !== null && !isPost && !isRecipe(lines)
  if (!isDated && lines.some(isSolid) && !namesPaper(lines, isPost)) return
  const { above, below } = splitTagsAbove(lines)
  const { introduction, papers } = papersOf(below)
  yield* lostLines(input.source, introduction)
  const entries: Entry[] = []
  for (const [at, lines] of papers.entries()) {
    const entry = buildEntry(at === 0 ? [...above, ...lines] : lines, context)
    if (entry) entries.push(entry)
    else yield* lostLines(input.source, lines)
  }
  for (const entry of withSharedTags(entries, above, papers.at(-1) ?? [], matter.tags))
    yield { kind: 'entry', entry }
  if (entries.length === 0) yield emptyNote(input.source)
}

/** Markdown notes, usually one paper each: link, title, authors, quoted abstract, comment, tags. */
export const notes: Format = {
  id: 'notes',
  title: 'notes',
  kept: 'note',
  extensions: MARKDOWN,
  looksLike:
    'Markdown, one or several papers a note: a link, a title, authors, a quoted abstract, commentary, `#tags`; the date may stand in the file name (`240314 Title.md`)',
  example: `# Attention Is All You Need
(Ashish Vaswani, Noam Shazeer)
https://arxiv.org/abs/1706.03762

> The dominant sequence transduction models are recurrent.

Everything that came later leans on this.

#attention
`,
  recognisedBy:
    'Markdown with a link, a title, `(authors)`, a quoted abstract, commentary, `#tags`; several papers a note, each with its address above, below or beside its name (`Name https://…`), are several entries, and tags above or below all of them are those of each',
  detect: ({ extension }) => (MARKDOWN.includes(extension) ? 0.6 : 0.1),
  parse,
}
