import type { End, FieldChange, FieldValue } from '../graph/difference.ts'

/** Characters of a long text that are shown, and how many of them are the same before the difference. */
const LONGEST = 100
const SAME = 25

type Item = string | End

const itemText = (item: Item): string => (typeof item === 'string' ? item : `${item.name} (${item.key})`)

/** A part of a text, with dots where it was cut. */
function part(text: string, start: number): string {
  const end = start + LONGEST
  return `“${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}”`
}

const asText = (value: FieldValue): string => (value === null ? '' : String(value)).replace(/\s+/g, ' ')

/** Where two texts begin to differ, less a few characters that lead there. */
function beginningOf(one: string, other: string): number {
  if (Math.max(one.length, other.length) <= LONGEST) return 0
  let same = 0
  while (same < one.length && one[same] === other[same]) same += 1
  return Math.max(0, same - SAME)
}

function scalarText(before: FieldValue, after: FieldValue): string {
  const [was, is] = [asText(before), asText(after)]
  if (before === null) return `nothing → ${part(is, 0)}`
  if (after === null) return `${part(was, 0)} → nothing`
  const start = beginningOf(was, is)
  return `${part(was, start)} → ${part(is, start)}`
}

function listText(before: readonly Item[], after: readonly Item[]): string {
  const [was, is] = [before.map(itemText), after.map(itemText)]
  const gained = is.filter(item => !was.includes(item)).map(item => `+ ${item}`)
  const lost = was.filter(item => !is.includes(item)).map(item => `− ${item}`)
  return [...gained, ...lost].join(', ') || `in another order: ${is.join(', ')}`
}

const listOf = (value: FieldValue): readonly Item[] => (Array.isArray(value) ? value : [])

/** `title: “Old” → “New”`, `authors: + Ada Example (author:ada-example)`. */
export function changeText({ field, digest, before, after }: FieldChange): string {
  const isList = Array.isArray(before) || Array.isArray(after)
  const change = isList ? listText(listOf(before), listOf(after)) : scalarText(before, after)
  return `${field}${digest === undefined ? '' : ` in ${digest}`}: ${change}`
}
