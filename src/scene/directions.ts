/** The cosine and sine of the golden angle. */
const COSINE = -0.7373688780783197
const SINE = 0.6754902942615238
const COUNT = 4096

/**
 * Directions that are spread evenly however many are used: each is the golden angle away from the one before (Vogel 1979,
 * "A better way to construct the sunflower head"). They are made by multiplication, because sines and cosines may
 * differ in the last digit from one machine to another.
 */
const table = new Float64Array(2 * COUNT)
table[0] = 1
for (let at = 2; at < table.length; at += 2) {
  const [x, y] = [table[at - 2] as number, table[at - 1] as number]
  table[at] = x * COSINE - y * SINE
  table[at + 1] = x * SINE + y * COSINE
}

export const directionX = (index: number): number => table[2 * (index % COUNT)] as number
export const directionY = (index: number): number => table[2 * (index % COUNT) + 1] as number
