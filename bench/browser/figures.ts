import { digits, ENDING, endingOf } from '../shared/measured-table.ts'
import type { Measured } from './measure.ts'

/** A figure of the table: what it is, how it is written, and the goal as a share of the rival's at each size. */
export interface Figure {
  what: string
  of: keyof Measured
  unit: string
  /** Divides the measured value. */
  scale: number
  /** The most, by the size in thousands of nodes: a share of the rival's, or a value of our own in the unit. */
  most: Partial<Record<number, { share: number } | { value: number }>>
}

const shares = (given: Record<number, number>): Figure['most'] =>
  Object.fromEntries(Object.entries(given).map(([size, share]) => [size, { share }]))

export const FIGURES: readonly Figure[] = [
  { what: 'first paint', of: 'first', unit: 'ms', scale: 1, most: shares({ 3: 0.9, 17: 0.5, 75: 0.2 }) },
  { what: 'everything drawn', of: 'whole', unit: 'ms', scale: 1, most: shares({ 3: 1, 17: 0.8, 75: 0.6 }) },
  { what: 'longest task', of: 'longest', unit: 'ms', scale: 1, most: { 75: { value: 150 } } },
  { what: 'scripts a frame, dragged', of: 'frame', unit: 'ms', scale: 1, most: shares({ 17: 0.8 }) },
  { what: 'upload a frame, dragged', of: 'upload', unit: 'kB', scale: 1e3, most: { 75: { value: 200 } } },
  { what: 'hover to draw', of: 'hover', unit: 'ms', scale: 1, most: shares({ 17: 1 }) },
  { what: 'memory', of: 'heap', unit: 'MB', scale: 1e6, most: shares({ 75: 0.25 }) },
]

export const HEAD = ['nodes', 'what', 'Paperweave', 'Sigma', 'ratio', ...ENDING]

/** @param size in thousands of nodes */
export function rowOf(size: number, figure: Figure, ours: number, theirs: number): string[] {
  const { what, unit, scale, most } = figure
  const goal = most[size]
  const isMet = goal && ('share' in goal ? ours / theirs <= goal.share : ours / scale <= goal.value)
  const written = (value: number) => `${digits(value / scale)} ${unit}`
  const wanted = goal && ('share' in goal ? `${goal.share} ×` : `${goal.value} ${unit}`)
  return [
    `${size},000`,
    what,
    written(ours),
    written(theirs),
    `${(ours / theirs).toFixed(2)} ×`,
    ...endingOf(wanted ?? '', isMet ?? null),
  ]
}
