import { countText, type Steps } from '../values/steps.ts'

/** Letters that are searched between two counts. */
const WINDOW = 65_536
/** Longer parts are found by an algorithm that no text makes slow. The engine's own is faster on ordinary ones. */
const LONG = 1_000

/** Finds a part, which is not empty, in a text: where it first stands from an offset on, or -1. */
type Find = (text: string, from: number) => number

/** Makes a search for a part that takes time in proportion to the text, and counts it. */
export const finder = (part: string, steps: Steps): Find =>
  part.length > LONG ? longFinder(part, steps) : shortFinder(part, steps)

export const includes = (text: string, part: string, steps: Steps): boolean =>
  part === '' || finder(part, steps)(text, 0) >= 0

function shortFinder(part: string, steps: Steps): Find {
  return (text, from) => {
    for (let start = from; start + part.length <= text.length; start += WINDOW) {
      const end = start + WINDOW + part.length - 1
      const found = text.slice(start, end).indexOf(part)
      countText(steps, found < 0 ? Math.min(WINDOW, text.length - start) : found)
      if (found >= 0) return start + found
    }
    return -1
  }
}

/** Source: Knuth, Morris and Pratt, SIAM Journal on Computing 6 (1977), 323–350. */
function longFinder(part: string, steps: Steps): Find {
  const borders = bordersOf(part, steps)
  return (text, from) => {
    let matched = 0
    for (let index = from; index < text.length; index += 1) {
      if (index % 64 === 0) steps.count()
      while (matched > 0 && text[index] !== part[matched]) matched = borders[matched - 1] ?? 0
      if (text[index] === part[matched]) matched += 1
      if (matched === part.length) return index + 1 - matched
    }
    return -1
  }
}

/** For each start of a part: how long its longest shorter start is that is also its end. */
function bordersOf(part: string, steps: Steps): Int32Array {
  const borders = new Int32Array(part.length)
  let length = 0
  for (let index = 1; index < part.length; index += 1) {
    if (index % 64 === 0) steps.count()
    while (length > 0 && part[index] !== part[length]) length = borders[length - 1] ?? 0
    if (part[index] === part[length]) length += 1
    borders[index] = length
  }
  return borders
}

/** The pieces between delimiters, none of which is empty. Where several stand, the first of the list counts. */
export function piecesBetween(text: string, delimiters: readonly string[], steps: Steps): string[] {
  const next = delimiters.map(delimiter => {
    const find = finder(delimiter, steps)
    return { length: delimiter.length, find, at: find(text, 0) }
  })
  const pieces: string[] = []
  for (let from = 0; ; ) {
    let chosen: (typeof next)[number] | null = null
    for (const one of next) {
      steps.count()
      if (one.at >= 0 && one.at < from) one.at = one.find(text, from)
      if (one.at >= 0 && (chosen === null || one.at < chosen.at)) chosen = one
    }
    pieces.push(text.slice(from, chosen?.at))
    if (!chosen) return pieces
    from = chosen.at + chosen.length
  }
}
