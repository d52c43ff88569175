import { LANGUAGE_FONTS } from '../../src/text/languages.ts'

/** The type of everything that is written on the canvas. */
export const FAMILY = `"Inter", "Pretendard", system-ui, -apple-system, "Segoe UI", ${LANGUAGE_FONTS}, sans-serif`

/** At most `limit` characters, the last of them an ellipsis when something was left out. */
export function shorten(name: string, limit: number): string {
  const characters = [...name]
  if (characters.length <= limit) return name
  const kept = characters.slice(0, limit - 1).join('')
  return `${kept.trimEnd()}…`
}
