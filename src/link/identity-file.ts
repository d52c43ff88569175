import { LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import type { Diagnostic } from '../graph/library.ts'

const groups = z.array(z.array(z.coerce.string().min(1)).min(2)).default([])
const Section = z.strictObject({ merge: groups, split: groups }).default({ merge: [], split: [] })
const File = z.strictObject({ authors: Section, topics: Section, models: Section, papers: Section })

/**
 * What is the same and what is not, said by hand. A group of `merge` is one thing under its first name; the
 * names of a group of `split` are never the same, whatever a rule says. Papers are given by key or title.
 */
export type IdentityFile = z.infer<typeof File>
export type IdentitySection = IdentityFile['authors']

export const NO_IDENTITY: IdentityFile = File.parse({})

/** Reads an identity file (YAML). Whatever is wrong in it is told with its line, and nothing of it is used. */
export function parseIdentityFile(
  text: string,
  source: string,
): { identity: IdentityFile; diagnostics: Diagnostic[] } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const problem = (message: string, line: number): Diagnostic => ({
    severity: 'error',
    code: 'bad-identity-file',
    message,
    place: { source, line },
  })
  if (document.errors.length > 0) {
    const told = document.errors.map(error =>
      problem(error.message.split('\n')[0] ?? error.message, lines.linePos(error.pos[0]).line),
    )
    return { identity: NO_IDENTITY, diagnostics: told }
  }
  const read = File.safeParse(document.toJS() ?? {})
  if (read.success) return { identity: read.data, diagnostics: [] }
  const told = read.error.issues.map(({ path, message }) => {
    const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined
    const line = node?.range ? lines.linePos(node.range[0]).line : 1
    return problem(`${path.join('.') || 'the file'}: ${message}`, line)
  })
  return { identity: NO_IDENTITY, diagnostics: told }
}
