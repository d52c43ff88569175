import { fieldsCalled } from '../../fields/field-labels.ts'
import { readLabelled } from '../../fields/labelled-field.ts'
import type { Field } from '../../fields/paper-facts.ts'
import type { NoteLine } from './note-lines.ts'

/** The fields in lines, and the lines that are nothing but fields. */
export interface FieldLines {
  fields: Field[]
  used: Set<NoteLine>
}

/** `[year:: 2017]`, of which a line may hold several. */
const INLINE = /[[(]([^[\]():]{1,40})::([^[\]()]{0,400})[\])]/g
/** `**Authors** Jane Doe`, with a bold label instead of a colon. */
const BOLD = /^\*\*([^*:：]{1,40})\*\*\s+(\S.*)$/
/** `Authors: Jane Doe | Year: 2017` */
const BETWEEN = / [|•·／] | {2}(?=\*\*)/
/** A table without a head that anyone reads: `| Authors | Jane Doe |`. */
const ROW = /^\|([^|]{1,60})\|([^|]{1,2000})\|$/

/** What a label with nothing behind it may have below. */
const HAS_LINES = ['authors', 'tags', 'link', 'title', 'abstract', 'venue', 'published']

/** `Abstract:`, above a paragraph. */
const LABEL = /[:：][*_]{0,2}$/

function fieldOf(text: string): Field | null {
  const field = readLabelled(text)
  if (field) return field
  const [, label = '', value = ''] = BOLD.exec(text) ?? ROW.exec(text) ?? []
  const names = label ? fieldsCalled(label.replaceAll('*', '').trim()) : []
  return names.length > 0 ? { names, label, value: value.trim() } : null
}

/** The fields of one line; none if anything in it is no field. */
function fieldsOfLine(text: string): Field[] {
  const inline = [...text.matchAll(INLINE)].map(([, label = '', value = '']) => ({
    names: fieldsCalled(label),
    label,
    value: value.trim(),
  }))
  if (inline.length > 0 && !/[\p{L}\p{N}]/u.test(text.replace(INLINE, '')))
    return inline.filter(({ names }) => names.length > 0)
  const several = text.split(BETWEEN).map(fieldOf)
  if (several.length > 1 && several.every(field => field !== null)) return several
  const field = fieldOf(text)
  return field ? [field] : []
}

/** The lines that belong to a field whose label stands alone, or whose value goes on. */
function linesBelow(lines: readonly NoteLine[], at: number, field: Field): NoteLine[] {
  const line = lines[at] as NoteLine
  const below: NoteLine[] = []
  const isLabel = LABEL.test(line.text)
  const isAbstract = field.names.includes('abstract')
  const open = field.value === '' || isAbstract || /[,;、，]$/.test(String(field.value))
  if (!open || !field.names.some(name => HAS_LINES.includes(name))) return []
  for (const next of lines.slice(at + 1, at + 200)) {
    const nested = next.indent > line.indent
    const goesOn =
      next.block === line.block &&
      line.kind !== 'item' &&
      (isAbstract || below.length === 0 || next.kind === 'item')
    const isNext = field.value === '' && line.kind === 'text' && next.block <= line.block + 1
    const listed = isNext && (next.kind === 'item' || (isLabel && next.kind === 'text'))
    if (next.kind === 'heading' || fieldsOfLine(next.text).length > 0 || !(nested || goesOn || listed)) break
    below.push(next)
  }
  return below
}

/** `[[Abstract]]`, `Tags` on its own above what it labels. */
function loneLabel(text: string): Field | null {
  const label = text
    .replace(/^\[\[|\]\]$|[*_#]/g, '')
    .replace(/^\P{L}+/u, '')
    .trim()
  const names = label.length <= 40 ? fieldsCalled(label) : []
  return names.some(name => HAS_LINES.includes(name)) ? { names, label, value: '' } : null
}

/** The fields in the lines of a part of a note. */
export function fieldsIn(lines: readonly NoteLine[]): FieldLines {
  const found: FieldLines = { fields: [], used: new Set() }
  for (const [at, line] of lines.entries()) {
    if (line.kind === 'heading' || line.kind === 'code' || found.used.has(line)) continue
    const lone = loneLabel(line.text)
    const fields = lone ? [lone] : fieldsOfLine(line.text)
    const [last] = fields.slice(-1)
    if (!last) continue
    const below = linesBelow(lines, at, last)
    if (lone && below.length === 0) continue
    const texts = below.map(({ text }) => text)
    const isAbstract = last.names.includes('abstract')
    const value =
      below.length === 0
        ? last.value
        : isAbstract || last.value !== ''
          ? [last.value, ...texts].join(' ')
          : texts
    found.fields.push(...fields.slice(0, -1), { ...last, value })
    for (const used of [line, ...below]) found.used.add(used)
  }
  return found
}
