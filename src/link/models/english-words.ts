import { readFileSync } from 'node:fs'
import path from 'word-list'

/** The characters of the list, which are ASCII. */
let list: Uint8Array | undefined

const NEW_LINE = 10

function read(): Uint8Array {
  list = Buffer.concat([readFileSync(path), Buffer.of(NEW_LINE)])
  return list
}

/** Words that do not stand in their place in the list. */
const ASTRAY = new Set(['manlihood', 'sharrowed'])

/** How a word compares to the line that begins at a place of the list: 0 if it is that, and below 0 if it comes before. */
function compare(word: string, lines: Uint8Array, start: number): number {
  for (let at = 0; at < word.length; at += 1) {
    const difference = word.charCodeAt(at) - (lines[start + at] as number)
    if (difference !== 0) return difference
  }
  return lines[start + word.length] === NEW_LINE ? 0 : -1
}

/** Where the line at a place begins. */
function beginning(lines: Uint8Array, place: number): number {
  let at = place
  while (at > 0 && lines[at - 1] !== NEW_LINE) at -= 1
  return at
}

function end(lines: Uint8Array, place: number): number {
  let at = place
  while (lines[at] !== NEW_LINE) at += 1
  return at
}

/**
 * Whether a text is an ordinary English word, according to the package word-list (270,000 words). Its file has them in
 * order, but for two, so a word is looked up in the text itself: to make a table of it takes
 * longer than all the questions of a daily import.
 */
export function isEnglishWord(text: string): boolean {
  const lines = list ?? read()
  const word = text.toLowerCase()
  if (ASTRAY.has(word)) return true
  for (let [from, to] = [0, lines.length]; from < to; ) {
    const start = beginning(lines, (from + to) >>> 1)
    const order = compare(word, lines, start)
    if (order === 0) return word !== ''
    if (order > 0) from = end(lines, start) + 1
    else to = start
  }
  return false
}
