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
  const dx = a.x - b.x
  const dy = a.y - b.y
  const reach = a.radius + b.radius - 1e-6
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

/** A circle around discs, hardly larger than it needs to be. */
class Around {
  x = 0
  y = 0
  private reach = 0

  add({ x, y, radius }: Disc): void {
    const [dx, dy] = [x - this.x, y - this.y]
    const distance = Math.sqrt(dx * dx + dy * dy)
    const outside = distance + radius - this.reach
    if (outside <= 0) return
    // It grows where the disc looks out, and nowhere else.
    const half = Math.min(outside / 2, distance)
    if (distance > 0) {
      this.x += (dx / distance) * half
      this.y += (dy / distance) * half
    }
    this.reach += outside - half
  }

  /** How far from its middle a disc and the next one touch, squared. */
  distanceOf({ x, y, radius, next }: Disc): number {
    const whole = radius + next.radius
    const px = (x * next.radius + next.x * radius) / whole - this.x
    const py = (y * next.radius + next.y * radius) / whole - this.y
    return px * px + py * py
  }
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

/** Puts a disc on the front, beside one of its discs or as near to that as it goes. */
function add(beside: Disc, disc: Disc): void {
  let [a, b] = [beside, beside.next]
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
}

/** The disc of a front that touches the next one nearest to the middle of the whole. */
function nearestTo(around: Around, front: Disc): Disc {
  const last = front.before
  let [nearest, least] = [last, around.distanceOf(last)]
  for (let other = front; other !== last; other = other.next) {
    const distance = around.distanceOf(other)
    if (distance < least) [nearest, least] = [other, distance]
  }
  return nearest
}

/**
 * Packs discs around the first, each as near to the middle of the whole as it goes without overlap (Wang, Wang, Dai,
 * Wang 2006, "Visualization of large hierarchical data by circle packing"). The middle of all is 0.
 * @param radii of the discs, each above 0, the largest first
 */
export function packDiscs(radii: ArrayLike<number>): { x: Float64Array; y: Float64Array } {
  const discs = Array.from(radii, radius => alone(0, 0, radius))
  const around = new Around()
  let beside: Disc | null = null
  for (const disc of discs) {
    const [first] = discs
    if (beside) add(beside, disc)
    else if (first && first !== disc) {
      disc.x = first.radius + disc.radius
      chain(first, disc)
      chain(disc, first)
    }
    around.add(disc)
    if (disc !== first) beside = nearestTo(around, disc)
  }
  return {
    x: Float64Array.from(discs, ({ x }) => x - around.x),
    y: Float64Array.from(discs, ({ y }) => y - around.y),
  }
}
