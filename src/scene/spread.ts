/** Half the side of the square that a scene fills: about one pixel per unit in a full window. */
const HALF = 500
/** Space between two discs. */
const GAP = 1.5
const ROUNDS = 60

/** Centres the positions on 0 and scales them so that nearly all are within ±HALF. */
export function fit(x: Float64Array, y: Float64Array): void {
  const count = x.length
  if (count === 0) return
  const middle = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / count
  const [mx, my] = [middle(x), middle(y)]
  const distances = Float64Array.from({ length: count }, (_, node) =>
    Math.max(Math.abs((x[node] as number) - mx), Math.abs((y[node] as number) - my)),
  ).sort()
  // A few distant outliers must not make everything else small.
  const reach = distances[Math.min(count - 1, Math.floor(count * 0.99))] || distances[count - 1] || 1
  for (let node = 0; node < count; node += 1) {
    x[node] = (((x[node] as number) - mx) / reach) * HALF
    y[node] = (((y[node] as number) - my) / reach) * HALF
  }
}

/** Pushes overlapping discs apart, pair by pair, until none overlap or the rounds are used up. */
export function spread(x: Float64Array, y: Float64Array, radius: Float32Array, movable?: Uint8Array): void {
  const cell = 2 * radius.reduce((most, value) => Math.max(most, value), 1) + GAP
  for (let round = 0; round < ROUNDS; round += 1) {
    const grid = new Map<string, number[]>()
    const at = (node: number) =>
      [Math.floor((x[node] as number) / cell), Math.floor((y[node] as number) / cell)] as const
    for (let node = 0; node < x.length; node += 1) {
      const id = at(node).join()
      const inside = grid.get(id)
      if (inside) inside.push(node)
      else grid.set(id, [node])
    }
    let overlaps = 0
    for (let node = 0; node < x.length; node += 1) {
      const [column, row] = at(node)
      for (let dx = -1; dx <= 1; dx += 1) {
        for (let dy = -1; dy <= 1; dy += 1) {
          for (const other of grid.get(`${column + dx},${row + dy}`) ?? []) {
            if (other > node && part(x, y, radius, node, other, movable)) overlaps += 1
          }
        }
      }
    }
    if (overlaps === 0) return
  }
}

/** Moves two overlapping discs apart, each by half of what is needed, or only the one that may move. @returns whether they overlapped */
function part(
  x: Float64Array,
  y: Float64Array,
  radius: Float32Array,
  a: number,
  b: number,
  movable: Uint8Array | undefined,
): boolean {
  const least = (radius[a] as number) + (radius[b] as number) + GAP
  let dx = (x[b] as number) - (x[a] as number)
  let dy = (y[b] as number) - (y[a] as number)
  let distance = Math.sqrt(dx * dx + dy * dy)
  if (distance >= least) return false
  if (distance < 1e-6) {
    // Discs in the same spot move apart at an angle of their own.
    ;[dx, dy, distance] = [Math.cos(a * 2.4 + b), Math.sin(a * 2.4 + b), 1]
  }
  const [moveA, moveB] = movable ? [movable[a] as number, movable[b] as number] : [1, 1]
  if (moveA + moveB === 0) return false
  const push = (least - distance) / distance / (moveA + moveB)
  x[a] = (x[a] as number) - dx * push * moveA
  y[a] = (y[a] as number) - dy * push * moveA
  x[b] = (x[b] as number) + dx * push * moveB
  y[b] = (y[b] as number) + dy * push * moveB
  return true
}
