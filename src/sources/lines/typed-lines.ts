/** The lines of a text as they were typed. A run of blank lines counts as one, however long it is. */
export interface TypedLines {
  texts: string[]
  /** The number of each line in the text, counted from `firstLine`, and then the number behind the last line. */
  numbers: number[]
}

/** Divides a text into its lines. */
export function typedLines(text: string, firstLine = 1): TypedLines {
  const texts: string[] = []
  const numbers: number[] = []
  let start = 0
  let number = firstLine
  for (; start <= text.length; number += 1) {
    const found = text.indexOf('\n', start)
    const end = found < 0 ? text.length : found
    const line = end === start ? '' : text.slice(start, end)
    if (line.trim() !== '' || texts.at(-1)?.trim() !== '') {
      texts.push(line)
      numbers.push(number)
    }
    start = end + 1
  }
  numbers.push(number)
  return { texts, numbers }
}
