import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Corpus } from '../shared/corpus.ts'
import { exponentOf, rowOf } from './rows.ts'

/** The size at which most goals hold, in thousands of papers. */
export const USUAL = 42

/** Days that tell what one costs. */
export const FEW = 7

/** What was asked for. */
export interface Wanted {
  corpus: Corpus
  /** For whatever has to be kept meanwhile. */
  folder: string
  /** In thousands of papers. */
  sizes: readonly number[]
  days: number
}

/** A library of one size. */
export interface Measured {
  /** Seconds that two papers took. */
  daily: number
  rows: string[][]
}

/** The goal for two papers, at the size for which there is one. */
export const goalAt = (thousands: number, most: number): number | null => (thousands === USUAL ? most : null)

export const peakRow = (store: string, thousands: number, peak: number): string[] =>
  rowOf(store, `full import of ${thousands},000: peak memory`, peak, 'MB', thousands > USUAL ? 800 : 450)

/** Measures libraries of several sizes, each in a folder of its own, and how the cost of two papers grows with them. */
export async function measureSizes(
  store: string,
  { folder, sizes }: Wanted,
  measure: (thousands: number, folder: string) => Promise<Measured>,
): Promise<string[][]> {
  const rows: string[][] = []
  const points: [number, number][] = []
  for (const thousands of sizes) {
    const own = join(folder, `${store}-${thousands}`)
    await mkdir(own)
    const measured = await measure(thousands, own)
    points.push([thousands, measured.daily])
    rows.push(...measured.rows)
  }
  const what = `2 papers: exponent over ${sizes.join(', ')} thousand papers`
  return points.length > 1 ? [...rows, rowOf(store, what, exponentOf(points), '', 0.3)] : rows
}
