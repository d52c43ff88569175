/** Steps within a doubling. */
const STEPS = 256
const DOUBLINGS = 40
/** Where the bits of a number of 32 bits give the step. */
const SHIFT = 15

/** The natural logarithm of a number from 1 to 2: the series of the inverse hyperbolic tangent. */
function logarithmBelow2(value: number): number {
  const z = (value - 1) / (value + 1)
  let sum = 0
  for (let power = 41; power > 0; power -= 2) sum = sum * z * z + 1 / power
  return 2 * z * sum
}

/**
 * `ln(1 + d) ÷ d` by the leading bits of 1 + d. It needs no function whose last digit differs from one machine to
 * another, and is several times faster.
 */
function tableOf(): Float64Array {
  const table = new Float64Array(STEPS * DOUBLINGS)
  for (let doubling = 0; doubling < DOUBLINGS; doubling += 1) {
    for (let step = 0; step < STEPS; step += 1) {
      const part = 1 + (step + 0.5) / STEPS
      const distance = part * 2 ** doubling - 1
      table[doubling * STEPS + step] = (doubling * Math.LN2 + logarithmBelow2(part)) / distance
    }
  }
  return table
}

export const PULL = tableOf()

const number = new Float32Array(1)
const bits = new Int32Array(number.buffer)
number[0] = 1
const ONE = (bits[0] as number) >>> SHIFT

/** The place in PULL for a distance. */
export function pullAt(distance: number): number {
  number[0] = 1 + distance
  return Math.min(((bits[0] as number) >>> SHIFT) - ONE, STEPS * DOUBLINGS - 1)
}
