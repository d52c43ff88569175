/** A name as it was written, without its backticks. */
export function nameFrom(written: string): string {
  return written.startsWith('`') ? written.slice(1, -1).replaceAll('``', '`') : written
}

export const nameOf = (part: { getText(): string }): string => nameFrom(part.getText())

/** The name of a function or procedure in lower case, with its namespace. */
export function dottedName(part: {
  namespace(): { symbolicNameString(): { getText(): string }[] }
  symbolicNameString(): { getText(): string }
}): string {
  const names = [...part.namespace().symbolicNameString(), part.symbolicNameString()]
  return names.map(nameOf).join('.').toLowerCase()
}
