import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import { z } from 'zod'
import { AppError } from '../../errors.ts'

const name = z.coerce.string().min(1)
const merge = z.array(z.array(name).min(1)).default([])
const split = z.array(z.array(name).min(2)).default([])
const SECTION = { merge, split }
const Section = z.strictObject(SECTION).default({ merge: [], split: [] })
const File = z.strictObject({ authors: Section, topics: Section, models: Section, papers: Section })

/**
 * What the user says is the same and what is not. Each group in `merge` is one thing under its first name; the names
 * in a `split` group are never the same, whatever a rule says. Papers are given by key or title.
 */
export type IdentityFile = z.infer<typeof File>
export type IdentitySection = IdentityFile['authors']

export const NO_IDENTITY: IdentityFile = File.parse({})

/**
 * Reads an identity file (YAML). What the user decided goes before every rule, so no part of it may be dropped
 * silently: a file with a mistake is not used at all.
 * @throws INVALID with every mistake and its line
 */
export function parseIdentityFile(text: string, source: string): IdentityFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'error' })
  const broken = document.errors.map(({ message, pos }) => ({
    line: lines.linePos(pos[0]).line,
    message: message.split('\n')[0] ?? message,
  }))
  if (broken.length > 0) throw invalid(source, broken)
  const read = File.safeParse(document.toJS() ?? {})
  if (read.success) return read.data
  const mistakes = read.error.issues.flatMap(issue =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map(key => ({ path: [...issue.path, key], message: unknownText(key, issue.path) }))
      : [{ path: issue.path, message: mistakeText(issue) }],
  )
  throw invalid(
    source,
    mistakes.map(({ path, message }) => ({ line: lineOf(path, document, lines), message })),
  )
}

const unknownText = (key: string, path: readonly PropertyKey[]): string =>
  `"${key}" is not known here, only ${Object.keys(path.length === 0 ? File.shape : SECTION).join(', ')}.`

/** A group is most often written without its own brackets. */
function mistakeText(issue: z.core.$ZodIssue): string {
  const place = issue.path.join('.') || 'the file'
  if (issue.path.length !== 3) return `${place}: ${issue.message}`
  return issue.code === 'too_small'
    ? `${place}: A group of fewer names than ${issue.minimum} says nothing.`
    : `${place}: Each group is a list of its own, such as [Thomas Brown, Tom Brown].`
}

const invalid = (source: string, mistakes: readonly { line: number; message: string }[]): AppError =>
  new AppError(
    'INVALID',
    [
      'The identity file has mistakes; correct them and try again, nothing was changed:',
      ...mistakes.map(({ line, message }) => `  ${source}:${line}: ${message}`),
    ].join('\n'),
  )

/** The line of the value at a path; for an entry of a mapping, the line of its key. */
function lineOf(path: readonly PropertyKey[], document: Document, lines: LineCounter): number {
  const parent = document.getIn(path.slice(0, -1), true)
  const pair = isMap(parent)
    ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
    : null
  const node = isScalar(pair?.key) ? pair.key : document.getIn(path, true)
  return isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1
}
