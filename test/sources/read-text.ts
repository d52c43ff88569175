import type { Diagnostic } from '../../src/graph/library.ts'
import { fileNameOf } from '../../src/sources/documents/file-name.ts'
import type { Entry } from '../../src/sources/entry.ts'
import { formatOf } from '../../src/sources/registry.ts'

/** Texts come in pieces that are cut anywhere. */
const PIECE = 100

export interface ReadText {
  format: string
  digests: { title: string; date: string | null }[]
  entries: Entry[]
  diagnostics: Diagnostic[]
}

/** Reads a text as if it were a file of that name. */
export async function readText(name: string, text: string): Promise<ReadText> {
  const file = fileNameOf(name)
  const format = formatOf({ ...file, text: text.slice(0, 65_536) })
  const read: ReadText = { format: format.id, digests: [], entries: [], diagnostics: [] }
  const lines = async function* () {
    yield* text.split('\n')
  }
  const pieces = async function* () {
    for (let start = 0; start < text.length; start += PIECE) yield text.slice(start, start + PIECE)
  }
  for await (const event of format.parse({ ...file, source: `/${name}`, pieces, lines })) {
    if (event.kind === 'digest') read.digests.push({ title: event.title, date: event.date })
    else if (event.kind === 'entry') read.entries.push(event.entry)
    else if (event.kind === 'diagnostic') read.diagnostics.push(event.diagnostic)
  }
  return read
}

/** The titles of the entries in a text. */
export const titlesOf = async (text: string, name = 'a.md'): Promise<string[]> =>
  (await readText(name, text)).entries.map(({ title }) => title)
