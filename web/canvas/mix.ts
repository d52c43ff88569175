const channels = (hex: string): number[] => [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16))

/** The colour that lies `share` of the way from one to another, both as `#rrggbb`. */
export function mix(from: string, to: string, share: number): string {
  const goal = channels(to)
  const mixed = channels(from).map((value, index) => Math.round(value + ((goal[index] ?? 0) - value) * share))
  return `#${mixed.map(value => value.toString(16).padStart(2, '0')).join('')}`
}
