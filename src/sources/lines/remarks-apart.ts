import { splitRemark } from '../fields/field-remark.ts'
import { readLabelled } from '../fields/labelled-field.ts'

const QUOTED = /^\s*(?:>\s?)*/
const FRAME = /^\s*(?:>\s?)*(?:([-*+•]|\d{1,3}[.)])\s+)?/
/** A longer line is a text. */
const LONGEST = 1_200

/**
 * A line with a remark behind its field (`Authors: Jane Doe - worth reading`) as two lines, so that it becomes no part of
 * the last name, tag or venue; any other as it is.
 */
export function withRemarkApart(line: string): string[] {
  const field = line.length <= LONGEST && /[:：]/.test(line) ? readLabelled(line.replace(QUOTED, '')) : null
  const found = field && splitRemark(field.names, field.value)
  if (!field || !found) return [line]
  const [frame = '', mark] = FRAME.exec(line) ?? []
  const value = line.slice(0, line.lastIndexOf(field.value)) + found.value
  const remark = frame.replace(/\d{1,3}[.)]/, '-') + found.remark
  // In a digest, tags end an entry. Two spaces end a line of Markdown, an item needs none.
  if (field.names.includes('tags')) return mark ? [remark, value] : [`${remark}  `, value]
  return [mark ? value : `${value}  `, remark]
}
