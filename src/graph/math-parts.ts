export interface Part {
  text: string
  isMath: boolean
  /** Where the part starts. */
  at: number
}

/**
 * `$…$` as Pandoc reads it (manual, extension `tex_math_dollars`): nothing blank at its insides, and no digit after it, so
 * that `$5 and $6` stays a price; `$$…$$`, `\(…\)` and `\[…\]`.
 */
const MATH =
  /\$\$(?<block>[^$]+)\$\$|\\\((?<inline>.+?)\\\)|\\\[(?<display>.+?)\\\]|(?<!\\)\$(?<dollars>(?! )(?:\\.|[^$\\])+?)(?<! )\$(?!\d)/gsu

/** Splits a text into formulas and what is between them. */
export function mathParts(text: string): Part[] {
  const parts: Part[] = []
  let done = 0
  const plain = (end: number) => {
    if (end > done) parts.push({ text: text.slice(done, end), isMath: false, at: done })
  }
  for (const found of text.matchAll(MATH)) {
    plain(found.index)
    const { block, inline, display, dollars } = found.groups ?? {}
    parts.push({ text: block ?? inline ?? display ?? dollars ?? '', isMath: true, at: found.index })
    done = found.index + found[0].length
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
