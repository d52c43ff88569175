import { trimMarks } from '../../graph/trim.ts'
import { type FieldName, fieldsCalled, LONGEST_LABEL } from './field-labels.ts'

/** A field behind a label: `Authors: …`, `- **Authors**: …`, `authors:: …`, `[authors:: …]`, `**저자:** …`. */
export interface LabelledField {
  /** As it is written. */
  label: string
  /** What it calls; never nothing. */
  names: readonly FieldName[]
  /** May be empty. */
  value: string
}

const SYMBOLS = /^(?:(?:(?![\d#*])\p{Extended_Pictographic}[\uFE0F\u200D]*|\d\uFE0F?\u20E3)\s*)+/u
/** A line without the emoji before its words. */
export const withoutSymbols = (line: string): string => line.replace(SYMBOLS, '')
const MARKS = /^[-+*•]\s+/

/** `[year:: 2017]` and `(year:: 2017)` stand inside of a line. */
function withoutBrackets(line: string): string {
  const at = /^[[(]/.test(line) && /[\])]$/.test(line) ? line.indexOf('::') : -1
  return at > 0 && at <= LONGEST_LABEL ? line.slice(1, -1) : line
}

/** `Paper 1`, `논문 #2` */
const NUMBERED = /^(.{2,20}?) ?#?\d{1,3}$/u

/** What a label calls. Papers may be numbered there, before their titles; not where the address stands beside. */
function fieldsOf(label: string, value: string): readonly FieldName[] {
  const names = fieldsCalled(label)
  const numbered = /^(?!.*:\/\/).*\S\s+\S/.test(value) ? fieldsCalled(NUMBERED.exec(label)?.[1] ?? '') : []
  return names.length === 0 && numbered.includes('title') ? numbered : names
}

/** `**Label:** value` with everything around the label; null if there is no label or if it is not known. */
export function readLabelled(line: string): LabelledField | null {
  const plain = withoutBrackets(line.trim().replace(MARKS, '').replace(SYMBOLS, ''))
  const at = plain.slice(0, LONGEST_LABEL).search(/[:：]/)
  if (at < 0) return null
  const label = trimMarks(plain.slice(0, at).replace(SYMBOLS, ''), '*_[]`').trim()
  const value = plain
    .slice(at + 1)
    .replace(/^[:：]+/, '')
    .replace(/^[*_`]+(?=\s|$)/, '')
    .trim()
  const names = fieldsOf(label, value)
  return names.length === 0 ? null : { label, names, value }
}

/** The text after a label of this kind; null for any other line. */
export function labelledField(line: string, name: FieldName): string | null {
  const field = readLabelled(line)
  return field?.names.includes(name) && field.value !== '' ? field.value : null
}
