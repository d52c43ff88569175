import { readFileSync } from 'node:fs'
import path from 'word-list'

let list: string | undefined

/** Words that do not stand in their place in the list. */
const ASTRAY = new Set(['manlihood', 'sharrowed'])

/** How a word compares to the line that begins at a place of the list: 0 if it is that, and below 0 if it comes before. */
function compare(word: string, lines: string, start: number): number {
  for (let at = 0; at < word.length; at += 1) {
    const difference = word.charCodeAt(at) - lines.charCodeAt(start + at)
    if (difference !== 0) return difference
  }
  return lines.charAt(start + word.length) === '\n' ? 0 : -1
}

const LINE = 10

/** Where the line at a place begins. Lines are so short that `lastIndexOf` takes longer. */
function beginning(lines: string, place: number): number {
  let at = place
  while (at > 0 && lines.charCodeAt(at - 1) !== LINE) at -= 1
  return at
}

function end(lines: string, place: number): number {
  let at = place
  while (lines.charCodeAt(at) !== LINE) at += 1
  return at
}

/**
 * Whether a text is an ordinary English word, according to the package word-list (270,000 words). Its file has them in
 * order, but for two, so a word is looked up in the text itself: to make a table of it takes
 * longer than all the questions of a daily import.
 */
export function isEnglishWord(text: string): boolean {
  list ??= `${readFileSync(path, 'latin1')}\n`
  const word = text.toLowerCase()
  if (ASTRAY.has(word)) return true
  for (let [from, to] = [0, list.length]; from < to; ) {
    const start = beginning(list, (from + to) >>> 1)
    const order = compare(word, list, start)
    if (order === 0) return word !== ''
    if (order > 0) from = end(list, start) + 1
    else to = start
  }
  return false
}
