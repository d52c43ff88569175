/** Red, green and blue of `#rrggbb`, from 0 to 255. */
export const channels = (hex: string): number[] =>
  [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16))

/** The colour a `share` of the way from one `#rrggbb` to another. */
export function mix(from: string, to: string, share: number): string {
  const goal = channels(to)
  const mixed = channels(from).map((value, index) => Math.round(value + ((goal[index] ?? 0) - value) * share))
  return `#${mixed.map(value => value.toString(16).padStart(2, '0')).join('')}`
}
