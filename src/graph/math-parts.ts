export interface Part {
  text: string
  isMath: boolean
  /** Where the part starts. */
  at: number
}

/** What may open or close a formula, and whatever else is escaped. */
const SIGN = /\\.|\$/gs

/** What closes a formula that some sign opens. */
const CLOSING: Readonly<Record<string, string>> = { '\\(': '\\)', '\\[': '\\]', $: '$' }

interface Sign {
  text: string
  at: number
}

/** For each sign, the place of the next one in the list that reads as `text`; -1 behind the last of them. */
function nextPlaces(signs: readonly Sign[], text: string): Int32Array {
  const places = new Int32Array(signs.length + 2).fill(-1)
  for (let at = signs.length - 1; at >= 0; at -= 1)
    places[at] = signs[at]?.text === text ? at : (places[at + 1] as number)
  return places
}

/** A formula in a text: its content, and where all of it ends. */
interface Found {
  from: number
  to: number
  end: number
  /** The place of the sign behind it. */
  next: number
}

/** A regular expression for all of this would take time in proportion to the square of a text full of openings. */
class Formulas {
  private readonly signs: Sign[]
  private readonly closing: ReadonlyMap<string, Int32Array>

  constructor(private readonly text: string) {
    const signs = [...text.matchAll(SIGN)].map(({ 0: sign, index }) => ({ text: sign, at: index }))
    this.signs = signs
    this.closing = new Map(Object.values(CLOSING).map(sign => [sign, nextPlaces(signs, sign)]))
  }

  *all(): Generator<Found & { at: number }> {
    for (let place = 0; place < this.signs.length; ) {
      const { at } = this.signs[place] as Sign
      const found = this.openedAt(place)
      if (found) yield { ...found, at }
      place = found ? found.next : place + 1
    }
  }

  private openedAt(place: number): Found | null {
    const { text: sign, at } = this.signs[place] as Sign
    const closing = CLOSING[sign]
    if (closing === undefined) return null
    if (sign !== '$') return this.closed(at + sign.length, place + 1, closing)
    return this.signs[place + 1]?.at === at + 1 && this.text[at + 1] === '$'
      ? this.block(place)
      : this.between(place)
  }

  /** @param from where the content begins @param place the first sign that may close it */
  private closed(from: number, place: number, closing: string): Found | null {
    const found = this.closing.get(closing)?.[place] ?? -1
    const sign = this.signs[found]
    if (!sign || sign.at === from) return null
    return { from, to: sign.at, end: sign.at + closing.length, next: found + 1 }
  }

  /** `$$…$$` */
  private block(place: number): Found | null {
    const found = this.closed((this.signs[place]?.at ?? 0) + 2, place + 2, '$')
    if (!found || this.text[found.end] !== '$') return null
    return { ...found, end: found.end + 1, next: found.next + 1 }
  }

  /** `$…$`: nothing blank at its insides, and no digit after it. */
  private between(place: number): Found | null {
    const found = this.closed((this.signs[place]?.at ?? 0) + 1, place + 1, '$')
    if (!found || this.text[found.from] === ' ' || this.text[found.to - 1] === ' ') return null
    return /\d/.test(this.text[found.end] ?? '') ? null : found
  }
}

/**
 * Splits a text into formulas and what is between them: `$…$` as Pandoc reads it (manual, extension `tex_math_dollars`), so
 * that `$5 and $6` stays a price; `$$…$$`, `\(…\)` and `\[…\]`.
 */
export function mathParts(text: string): Part[] {
  const parts: Part[] = []
  let done = 0
  const plain = (end: number) => {
    if (end > done) parts.push({ text: text.slice(done, end), isMath: false, at: done })
  }
  for (const { at, from, to, end } of new Formulas(text).all()) {
    plain(at)
    parts.push({ text: text.slice(from, to), isMath: true, at })
    done = end
  }
  plain(text.length)
  return parts
}

/** A text whose formulas are only letters, where nothing can be set: `$f(x)$` is f(x). */
export const withoutDollars = (text: string): string =>
  text.includes('$') || text.includes('\\')
    ? mathParts(text)
        .map(part => part.text)
        .join('')
    : text
