import type { Code } from 'mdast'
import { told } from '../entries/told.ts'
import type { ParseEvent } from '../entry.ts'

const BEGINS_ENTRY = /^[ \t]{0,8}@(?!string|comment|preamble)\w{3,30}\s?\{/i
const TITLE = /\btitle\s{0,9}=\s{0,9}[{"]+([^{}"\n]{1,200})/i

/** Tells of the entries in a block of BibTeX, which are most often how to cite the page itself. */
export function* papersInCode({ value, position }: Code, source: string): Generator<ParseEvent> {
  const lines = value.split('\n')
  for (const [at, line] of lines.entries()) {
    if (!BEGINS_ENTRY.test(line)) continue
    const title =
      TITLE.exec(
        lines
          .slice(at, at + 20)
          .join('\n')
          .slice(0, 4_000),
      )?.[1] ?? line.trim()
    const message = `"${title.slice(0, 60)}" stands in a block of BibTeX and was left out; save the block as a .bib file to read it.`
    yield told('info', 'bibtex-in-text', message, { source, line: (position?.start.line ?? 0) + 1 + at })
  }
}
