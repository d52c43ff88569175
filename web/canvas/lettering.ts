import { LANGUAGE_FONTS } from '../../src/text/languages.ts'

/** The typeface of all text on the canvas. */
export const FAMILY = `"Inter", "Pretendard", system-ui, -apple-system, "Segoe UI", ${LANGUAGE_FONTS}, sans-serif`

/** Cuts a name to at most `limit` characters, the last of them an ellipsis. */
export function shorten(name: string, limit: number): string {
  const characters = [...name]
  if (characters.length <= limit) return name
  const kept = characters.slice(0, limit - 1).join('')
  return `${kept.trimEnd()}…`
}
