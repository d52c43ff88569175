import { readFileSync } from 'node:fs'
import path from 'word-list'

let words: ReadonlySet<string> | undefined

/** Whether a text is an ordinary English word, according to the package word-list (270,000 words). */
export function isEnglishWord(text: string): boolean {
  words ??= new Set(readFileSync(path, 'utf8').split('\n'))
  return words.has(text.toLowerCase())
}
