/** A disc on the front: the closed chain of discs that the next one may touch. */
interface Disc {
  x: number
  y: number
  radius: number
  next: Disc
  before: Disc
}

const alone = (x: number, y: number, radius: number): Disc => {
  const disc = { x, y, radius } as Disc
  disc.next = disc
  disc.before = disc
  return disc
}

function chain(a: Disc, b: Disc): void {
  a.next = b
  b.before = a
}

const overlap = (a: Disc, b: Disc): boolean => {
  const [dx, dy, reach] = [a.x - b.x, a.y - b.y, a.radius + b.radius - 1e-6]
  return reach > 0 && dx * dx + dy * dy < reach * reach
}

/** Puts a disc where it touches two that touch each other, outside the front. */
function touch(a: Disc, b: Disc, disc: Disc): void {
  const [dx, dy] = [b.x - a.x, b.y - a.y]
  const distance = Math.sqrt(dx * dx + dy * dy)
  const [toA, toB] = [a.radius + disc.radius, b.radius + disc.radius]
  const along = (distance * distance + toA * toA - toB * toB) / (2 * distance)
  const aside = Math.sqrt(Math.max(0, toA * toA - along * along))
  disc.x = a.x + (dx * along + dy * aside) / distance
  disc.y = a.y + (dy * along - dx * aside) / distance
}

/** How far from the middle a disc and the next one touch, squared. */
function distanceOf({ x, y, radius, next }: Disc): number {
  const whole = radius + next.radius
  const [px, py] = [(x * next.radius + next.x * radius) / whole, (y * next.radius + next.y * radius) / whole]
  return px * px + py * py
}

/** The first disc of the front, both ways round from a gap, that a disc in the gap would overlap. */
function hindrance(a: Disc, b: Disc, disc: Disc): { other: Disc; isAfter: boolean } | null {
  let [forth, back] = [b.next, a.before]
  let [wayForth, wayBack] = [b.radius, a.radius]
  do {
    if (wayForth <= wayBack) {
      if (overlap(forth, disc)) return { other: forth, isAfter: true }
      wayForth += forth.radius
      forth = forth.next
    } else {
      if (overlap(back, disc)) return { other: back, isAfter: false }
      wayBack += back.radius
      back = back.before
    }
  } while (forth !== back.next)
  return null
}

/** Puts a disc on the front, as near to the middle as it goes. @returns the disc after which the next one goes */
function add(front: Disc, disc: Disc): Disc {
  let [a, b] = [front, front.next]
  for (;;) {
    touch(a, b, disc)
    const found = hindrance(a, b, disc)
    if (!found) break
    if (found.isAfter) b = found.other
    else a = found.other
    chain(a, b)
  }
  chain(a, disc)
  chain(disc, b)
  let [nearest, least] = [a, distanceOf(a)]
  for (let other = disc; other !== a; other = other.next) {
    const distance = distanceOf(other)
    if (distance < least) [nearest, least] = [other, distance]
  }
  return nearest
}

/**
 * Packs discs around the first, each as near to it as it goes without overlap (Wang, Wang, Dai, Wang 2006, "Visualization
 * of large hierarchical data by circle packing").
 * @param radii of the discs, each above 0, the largest first
 */
export function packDiscs(radii: ArrayLike<number>): { x: Float64Array; y: Float64Array } {
  const discs: Disc[] = []
  let front: Disc | null = null
  for (let index = 0; index < radii.length; index += 1) {
    const disc = alone(0, 0, radii[index] as number)
    const [first, second] = discs
    if (first && !second) {
      disc.x = first.radius + disc.radius
      chain(first, disc)
      chain(disc, first)
      front = first
    } else if (front) front = add(front, disc)
    discs.push(disc)
  }
  return { x: Float64Array.from(discs, ({ x }) => x), y: Float64Array.from(discs, ({ y }) => y) }
}
