import type { TypedLines } from '../lines/typed-lines.ts'
import { FENCE } from './chunks.ts'

/** Where a fence opens that is never closed, and its marks; null if all are closed. */
function openFence(texts: readonly string[]): { at: number; marks: string } | null {
  let open: { at: number; marks: string } | null = null
  for (const [at, text] of texts.entries()) {
    const [, marks = '', info = ''] = FENCE.exec(text) ?? []
    if (marks === '') continue
    if (open === null) open = { at, marks }
    else if (marks.startsWith(open.marks) && info.trim() === '') open = null
  }
  return open
}

/** The lines with a fence that somebody forgot to close ending at the next blank line, so that it hides no papers. */
export function withFencesClosed(lines: TypedLines): TypedLines {
  const { texts } = lines
  const open = openFence(texts)
  if (open === null) return lines
  const blank = texts.findIndex((text, at) => at > open.at && text.trim() === '')
  return blank < 0 ? lines : { ...lines, texts: texts.with(blank, open.marks) }
}
