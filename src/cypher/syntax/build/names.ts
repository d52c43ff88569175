/** A name as it was written, without its backticks. */
export function nameFrom(written: string): string {
  return written.startsWith('`') ? written.slice(1, -1).replaceAll('``', '`') : written
}

export const nameOf = (part: { getText(): string }): string => nameFrom(part.getText())

interface Dotted {
  namespace(): { symbolicNameString(): { getText(): string }[] }
  symbolicNameString(): { getText(): string }
}

/** The name of a function or procedure as it was written, with its namespace. */
export function writtenName(part: Dotted): string {
  const names = [...part.namespace().symbolicNameString(), part.symbolicNameString()]
  return names.map(nameOf).join('.')
}

/** The same in lower case. */
export const dottedName = (part: Dotted): string => writtenName(part).toLowerCase()
