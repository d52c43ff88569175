export interface Piece {
  text: string
  isName: boolean
  /** Where the piece starts. */
  at: number
}

/** Compares letters without their case. */
const letters = new Intl.Collator('en', { sensitivity: 'accent' })

/** Splits a sentence at each occurrence of a name, in any case, so that the name can be marked. */
export function splitByName(sentence: string, name: string): Piece[] {
  const pieces: Piece[] = []
  let done = 0
  const cut = (end: number, isName: boolean) => {
    if (end > done) pieces.push({ text: sentence.slice(done, end), isName, at: done })
    done = end
  }
  for (let at = 0; name !== '' && at + name.length <= sentence.length; at += 1) {
    const end = at + name.length
    if (at < done || letters.compare(sentence.slice(at, end), name) !== 0) continue
    cut(at, false)
    cut(end, true)
  }
  cut(sentence.length, false)
  return pieces
}
