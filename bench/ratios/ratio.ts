import { digits } from '../shared/measured-table.ts'

/** One row of the table: the same work done by us and by a named rival, in the same run. */
export interface Ratio {
  what: string
  unit: string
  ours: number
  rival: string
  theirs: number
  /** Whether less is better. */
  less: boolean
}

/** How many times better we are. */
export function lineOf({ what, unit, ours, rival, theirs, less }: Ratio): Record<string, string> {
  const ratio = less ? theirs / ours : ours / theirs
  return {
    what: `${what} (${unit})`,
    paperweave: digits(ours),
    rival,
    theirs: digits(theirs),
    ratio: `${digits(ratio)}×`,
  }
}
