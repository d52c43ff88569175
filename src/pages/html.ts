import { escapeMarkup } from '../address/escape.ts'

/** Markup, in which nothing has to be escaped any more. */
export class Markup {
  constructor(readonly text: string) {}
}

type Piece = string | number | null | Markup | readonly Piece[]

function write(piece: Piece): string {
  if (piece instanceof Markup) return piece.text
  if (piece === null) return ''
  return typeof piece === 'object' ? piece.map(write).join('') : escapeMarkup(String(piece))
}

/** Markup with values, each of which is escaped unless it is markup. */
export const markup = (parts: TemplateStringsArray, ...values: Piece[]): Markup =>
  new Markup(parts.map((part, at) => part + write(values[at] ?? null)).join(''))

/** JSON inside of a script element, which ends at the first `</script`. */
export const jsonMarkup = (value: unknown): Markup =>
  new Markup(
    JSON.stringify(value)
      .replaceAll('<', '\\u003c')
      .replaceAll('\u2028', '\\u2028')
      .replaceAll('\u2029', '\\u2029'),
  )
