/** Cuts a text to at most `most` characters, the last of them an ellipsis. */
export function shorten(text: string, most: number): string {
  const characters = [...text]
  if (characters.length <= most) return text
  return `${characters
    .slice(0, most - 1)
    .join('')
    .trimEnd()}…`
}

/** The width to expect of a text in a sans-serif font, in units of the type size: Latin letters are about half as wide as high. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (/[\u1100-\uffdc]/.test(letter) ? 1 : 0.58), 0)
