export interface Piece {
  text: string
  isName: boolean
  /** Where the piece begins. */
  at: number
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Cuts a sentence where a name stands in it, whatever the case, so that the name can be marked. */
export function splitByName(sentence: string, name: string): Piece[] {
  if (name === '') return [{ text: sentence, isName: false, at: 0 }]
  let at = 0
  return sentence
    .split(new RegExp(`(${escaped(name)})`, 'iu'))
    .map((text, index) => {
      const piece = { text, isName: index % 2 === 1, at }
      at += text.length
      return piece
    })
    .filter(({ text }) => text !== '')
}
