import type { ParseEvent } from '../../entry.ts'
import { CERTAIN, type Format, type SourceText } from '../../format.ts'
import { beginningOf } from '../../lines/beginning-of.ts'
import { wholeLines } from '../../lines/whole-lines.ts'
import { Latex } from '../bibtex/latex.ts'
import { literatureNote } from '../literature-note/literature-note.ts'
import { markdownList } from '../markdown-list/markdown-list.ts'
import { papersListed } from '../markdown-list/papers-listed.ts'
import { howSureOfTable } from '../markdown-list/papers-tabled.ts'
import { OrgLines, PROPERTIES } from './org-line.ts'

/** A property that came from a bibliography, with its commands of LaTeX: `> AUTHOR: G{\\"o}del, Kurt`. */
const TYPESET = /^> .*[\\{]/
const LONGEST_PROPERTY = 2_000

/** The text as Markdown, line for line. */
async function* markdownOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  const [lines, latex] = [new OrgLines(), new Latex()]
  for await (const text of wholeLines(pieces)) {
    const typed = text.slice(0, -1).split('\n')
    const read = typed.map(line => lines.next(line))
    for (const [at, line] of read.entries())
      if (line.length <= LONGEST_PROPERTY && TYPESET.test(line)) read[at] = await latex.textOf(line)
    yield `${read.join('\n')}\n`
  }
}

/** So much of a text shows what it is. */
const ENOUGH = 16_384

/** Whether papers are items of lists, or rows of a table: there are several, and no headline has a link or properties. */
async function isList(pieces: AsyncIterable<string>): Promise<boolean> {
  const head = await beginningOf(pieces, ENOUGH)
  const lines = head.split('\n')
  const isHeading = (line: string) => line.startsWith('#')
  if (head.includes(PROPERTIES) || lines.some(line => isHeading(line) && /\]\(http/.test(line))) return false
  return howSureOfTable(lines) > 0 || papersListed(lines.filter(line => !isHeading(line))) >= 2
}

async function* parse(input: SourceText): AsyncIterable<ParseEvent> {
  const pieces = () => markdownOf(input.pieces())
  const reader = (await isList(pieces())) ? markdownList : literatureNote
  yield* reader.parse({ ...input, pieces })
}

/** What only org-mode has, at the start of a line. */
const MARKS =
  /^(?:#\+(?:title|filetags|startup|options|roam_\w+|begin_\w+):?|:PROPERTIES:|\*+ (?:TODO|DONE) )/im

/** Notes of Emacs: headlines with tags and properties, as org-roam, org-ref and helm-bibtex write them, and lists. */
export const org: Format = {
  id: 'org',
  title: 'org-mode',
  kept: 'note',
  extensions: ['.org'],
  looksLike:
    'headlines with a title or a link, `:tags:` and a drawer of properties (`:AUTHOR:`, `:YEAR:`, `:DOI:`, `:URL:`), text below; one paper a file with `#+title:` and `#+filetags:`',
  example: `#+title: Papers
* DONE One Paper on Things :nlp:
:PROPERTIES:
:AUTHOR: Doe, Jane and Roe, John
:YEAR: 2024
:URL: https://arxiv.org/abs/2403.00001
:END:
What I think of it.
`,
  recognisedBy:
    'headlines with drawers of properties, `#+title:` and other keywords; notes of org-roam, org-ref and helm-bibtex',
  detect: ({ extension, text }) => (extension === '.org' ? CERTAIN : MARKS.test(text) ? 0.5 : 0),
  parse,
}
