import { ENDING, endingOf } from '../shared/measured-table.ts'

/** One figure, its goal, and when it was measured. */
export const HEAD = ['store', 'what', 'measured', ...ENDING]

/** @param most the goal; null where there is none for this size */
export function rowOf(
  store: string,
  what: string,
  value: number,
  unit: string,
  most: number | null,
): string[] {
  const isMet = most === null ? null : value <= most
  return [store, what, `${value.toFixed(2)} ${unit}`.trim(), ...endingOf(`${most} ${unit}`.trim(), isMet)]
}

/** How a figure grows with the size: the slope of its logarithm over that of the size. */
export function exponentOf(points: readonly (readonly [size: number, value: number])[]): number {
  const logs = points.map(([size, value]) => [Math.log(size), Math.log(Math.max(value, 0.01))] as const)
  const mean = (at: 0 | 1) => logs.reduce((sum, point) => sum + point[at], 0) / logs.length
  const [x, y] = [mean(0), mean(1)]
  const above = logs.reduce((sum, [size, value]) => sum + (size - x) * (value - y), 0)
  return above / logs.reduce((sum, [size]) => sum + (size - x) ** 2, 0)
}
