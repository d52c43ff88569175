import { readFileSync } from 'node:fs'
import path from 'word-list'
import { fnv1a } from '../../graph/fnv.ts'

/** The list as it is in the file, and where its lines are: a set of strings takes ten times as long to make. */
interface EnglishWords {
  list: string
  /** Each line stands at the hash of its word, or at the next free place, as its offset and 1. */
  places: Uint32Array
}

/** Twice as many places as words at least. */
const PLACES = 1 << 20

const next = (place: number): number => (place + 1) % PLACES

function load(): EnglishWords {
  const list = `${readFileSync(path, 'latin1')}\n`
  const places = new Uint32Array(PLACES)
  for (let start = 0, end = 0; start < list.length; start = end + 1) {
    end = list.indexOf('\n', start)
    let place = fnv1a(list, start, end) % PLACES
    while (places[place] !== 0) place = next(place)
    places[place] = start + 1
  }
  return { list, places }
}

let loaded: EnglishWords | undefined

/** Whether a text is an ordinary English word, according to the package word-list (270,000 words). */
export function isEnglishWord(text: string): boolean {
  loaded ??= load()
  const { list, places } = loaded
  const line = `${text.toLowerCase()}\n`
  for (let place = fnv1a(line, 0, line.length - 1) % PLACES; ; place = next(place)) {
    const start = places[place] ?? 0
    if (start === 0) return false
    if (list.startsWith(line, start - 1)) return true
  }
}
