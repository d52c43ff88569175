import { firstIndex } from '../graph/first-index.ts'

/** A sentence as a span of its text. */
export interface Sentence {
  start: number
  end: number
}

const ABBREVIATION =
  /(?:\b(?:e\.g|i\.e|et al|etc|vs|cf|Fig|Eq|Sec|Dr|Mr|Jr|St|No|approx|resp|w\.r\.t)|\b[A-Z])\.$/

/** New lines, or a whole run of punctuation before white space. */
const ENDS = /\n+|(?<![.!?。])[.!?。]+["'”’)\]]*(?=\s)/g

/** The sentences of a Korean or English text. They end with a line, or with punctuation before white space. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  const push = (end: number) => {
    const piece = text.slice(start, end)
    const lead = piece.length - piece.trimStart().length
    const trail = piece.length - piece.trimEnd().length
    if (piece.trim() !== '') sentences.push({ start: start + lead, end: end - trail })
    start = end
  }
  for (const mark of text.matchAll(ENDS)) {
    const end = mark.index + mark[0].length
    const ends = mark[0].startsWith('\n') || !ABBREVIATION.test(text.slice(Math.max(start, end - 12), end))
    if (ends) push(end)
  }
  push(text.length)
  return sentences
}

/** The sentence around a position. */
export function sentenceAt(sentences: readonly Sentence[], position: number): Sentence | undefined {
  const found = sentences[firstIndex(sentences, ({ end }) => end > position)]
  return found && found.start <= position ? found : undefined
}
