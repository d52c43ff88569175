import { hash } from 'node:crypto'
import { CERTAIN, type Format, type SourceHead } from './format.ts'
import { arxivMail } from './formats/arxiv-mail/arxiv-mail.ts'
import { asciidoc } from './formats/asciidoc/asciidoc.ts'
import { bibtex } from './formats/bibtex/bibtex.ts'
import { csv } from './formats/csv/csv.ts'
import { dailyNote } from './formats/daily-note/daily-note.ts'
import { digest } from './formats/digest/digest.ts'
import { html } from './formats/html/html.ts'
import { papersJson } from './formats/json/papers-json.ts'
import { papersJsonl } from './formats/json/papers-jsonl.ts'
import { literatureNote } from './formats/literature-note/literature-note.ts'
import { markdownList } from './formats/markdown-list/markdown-list.ts'
import { notes } from './formats/notes/notes.ts'
import { opml } from './formats/opml/opml.ts'
import { org } from './formats/org/org.ts'
import { rst } from './formats/rst/rst.ts'
import { tagged } from './formats/tagged/tagged.ts'
import { xml } from './formats/xml/xml.ts'

/** Every format that can be read. To add one, put a file or folder beside these and its name in this list. */
export const FORMATS: readonly Format[] = [
  digest,
  notes,
  literatureNote,
  dailyNote,
  org,
  rst,
  asciidoc,
  papersJsonl,
  papersJson,
  csv,
  bibtex,
  tagged,
  arxivMail,
  opml,
  xml,
  markdownList,
  html,
]

/** Those that are told by a name or by a beginning. They are asked before those that look through the text. */
const TOLD_AT_ONCE: readonly Format[] = [
  org,
  rst,
  asciidoc,
  papersJsonl,
  bibtex,
  tagged,
  arxivMail,
  opml,
  xml,
]

/** The extensions of the files that are read when a folder is imported. */
export const EXTENSIONS: readonly string[] = [...new Set(FORMATS.flatMap(({ extensions }) => extensions))]

/** Texts whose format is remembered: an import reads each document twice, and to recognise one takes as long as to read it. */
const MOST_KNOWN = 10_000
const known = new Map<string, Format>()

/** The format that is surest of a text, judging by content and name. Of equally sure ones, the first wins. */
export function formatOf({ name, extension, text }: SourceHead): Format {
  const id = hash('sha256', JSON.stringify([name, extension, text]), 'base64url')
  const format = known.get(id) ?? surestOf({ name, extension, text })
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(id, format)
  return format
}

function surestOf(head: SourceHead): Format {
  const certain = TOLD_AT_ONCE.find(format => format.detect(head) >= CERTAIN)
  if (certain) return certain
  const rated = FORMATS.map(format => ({ format, sure: format.detect(head) }))
  return rated.reduce((best, next) => (next.sure > best.sure ? next : best)).format
}
