/** What a list of readings says of each: `Required: …`, `[Optional] …`, `必読：…`. */
const WORD =
  '(?:required|optional|recommended|suggested|supplementary|mandatory|must[- ]read)(?: (?:readings?|papers?))?|(?:further|additional|background) (?:readings?|papers?)|필수|선택|권장|추천|必読|必读|选读|推荐|pflichtlektüre|optionnel'
const ROLE = new RegExp(
  String.raw`^\s{0,3}(?:(${WORD})\s?[:：]\s{0,3}|[[(【](${WORD})[\])】]\s{0,3}(?:[:–-]\s{1,3})?)(?=\S)`,
  'iu',
)

/** What a text says of a reading before its title, and where the rest begins; null if it says nothing of the kind. */
export function roleOfReading(text: string): { role: string; end: number } | null {
  const [whole = '', before, bracketed] = ROLE.exec(text.slice(0, 60)) ?? []
  const role = before ?? bracketed
  return role ? { role, end: whole.length } : null
}
