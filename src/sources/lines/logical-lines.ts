import { kindOf, type Line } from './line.ts'
import { markBylines } from './mark-bylines.ts'
import type { TypedLines } from './typed-lines.ts'
import { joinTitles } from './wrapped-titles.ts'
import { endOfJoined, fencesOf, isContinuation } from './wraps.ts'

const columnsBefore = (typed: string): number =>
  (/^[ \t]*/.exec(typed)?.[0] ?? '').replaceAll('\t', '    ').length

/** Turns typed lines into logical lines: joins wrapped titles and bylines, and leaves code fences as they are. */
export function logicalLines({ texts: raw, numbers }: TypedLines): Line[] {
  const firstOf = (index: number) => numbers[index] ?? 1
  const lastOf = (index: number) => firstOf(index + 1) - 1
  const { frame, verbatim } = fencesOf(raw)
  const lines: Line[] = []
  for (let index = 0; index < raw.length; index += 1) {
    const typed = raw[index] ?? ''
    const previous = lines.at(-1)
    if (!verbatim.has(index) && previous && isContinuation(typed, previous)) {
      previous.text = `${previous.text} ${typed.trim()}`
      previous.last = lastOf(index)
      previous.kind = kindOf(previous.text)
      continue
    }
    const { end, joined } = verbatim.has(index)
      ? { end: index, joined: typed.trim() }
      : endOfJoined(raw, index)
    const kind = frame.has(index) ? 'noise' : verbatim.has(index) ? 'code' : kindOf(joined)
    const [first, last] = [firstOf(index), lastOf(end)]
    lines.push({ first, last, text: joined, kind, indent: columnsBefore(typed) })
    index = end
  }
  return markBylines(joinTitles(lines))
}
