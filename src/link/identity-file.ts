import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import type { Diagnostic } from '../graph/library.ts'

const name = z.coerce.string().min(1)
const merge = z.array(z.array(name).min(1)).default([])
const split = z.array(z.array(name).min(2)).default([])
const Section = z.strictObject({ merge, split }).default({ merge: [], split: [] })
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
  const told = read.error.issues.flatMap(issue => {
    if (issue.code !== 'unrecognized_keys') {
      return [
        problem(
          `${issue.path.join('.') || 'the file'}: ${issue.message}`,
          lineOf(issue.path, document, lines),
        ),
      ]
    }
    return issue.keys.map(key =>
      problem(`"${key}" is not known here.`, lineOf([...issue.path, key], document, lines)),
    )
  })
  return { identity: NO_IDENTITY, diagnostics: told }
}

/** Where the value of a path stands; a key of a mapping counts from the key. */
function lineOf(path: readonly PropertyKey[], document: Document, lines: LineCounter): number {
  const parent = document.getIn(path.slice(0, -1), true)
  const pair = isMap(parent)
    ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
    : null
  const node = isScalar(pair?.key) ? pair.key : document.getIn(path, true)
  return isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1
}
