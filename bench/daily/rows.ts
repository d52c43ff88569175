/** One figure, its goal, and when it was measured. */
export const HEAD = ['store', 'what', 'measured', 'goal', 'met', 'on']

/** @param most the goal; null where there is none for this size */
export function rowOf(
  store: string,
  what: string,
  value: number,
  unit: string,
  most: number | null,
): string[] {
  const [goal, met] = most === null ? ['', ''] : [`${most} ${unit}`, value <= most ? 'yes' : 'no']
  return [
    store,
    what,
    `${value.toFixed(2)} ${unit}`.trim(),
    goal.trim(),
    met,
    new Date().toISOString().slice(0, 10),
  ]
}

const cellsOf = (line: string): string[] =>
  line
    .slice(1, -1)
    .split('|')
    .map(cell => cell.trim())
const same = (a: readonly string[], b: readonly string[]): boolean => a[0] === b[0] && a[1] === b[1]

/**
 * The rows of before with those in their place that were measured again, and the new ones behind them. The first two
 * cells tell which row it is.
 */
export function mergeRows(
  document: string,
  heading: string,
  measured: readonly string[][],
  head: readonly string[] = HEAD,
): string[][] {
  const section = document.split(/^##+ /m).find(part => part.startsWith(`${heading}\n`)) ?? ''
  const [, , ...lines] = section.split('\n').filter(line => line.startsWith('|'))
  const before = lines.map(cellsOf).filter(({ length }) => length === head.length)
  const kept = before.map(row => measured.find(other => same(row, other)) ?? row)
  return [...kept, ...measured.filter(row => !before.some(other => same(row, other)))]
}

/** How a figure grows with the size: the slope of its logarithm over that of the size. */
export function exponentOf(points: readonly (readonly [size: number, value: number])[]): number {
  const logs = points.map(([size, value]) => [Math.log(size), Math.log(Math.max(value, 0.01))] as const)
  const mean = (at: 0 | 1) => logs.reduce((sum, point) => sum + point[at], 0) / logs.length
  const [x, y] = [mean(0), mean(1)]
  const above = logs.reduce((sum, [size, value]) => sum + (size - x) * (value - y), 0)
  return above / logs.reduce((sum, [size]) => sum + (size - x) ** 2, 0)
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
