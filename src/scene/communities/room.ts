import type { Adjacency } from '../../graph/adjacency.ts'
import { type LinkRoom, linkRoomFor } from './coarsen.ts'
import { Queue } from './queue.ts'
import { Surroundings } from './surroundings.ts'

/**
 * What is needed for a graph, and then for coarser ones in its place or for its parts. Arrays that are made anew for each
 * of them and thrown away cost as much time as the work on them.
 */
export class Room {
  readonly around: Surroundings
  readonly queue: Queue
  readonly links: LinkRoom
  /** Sums of degrees: in communities while nodes move, in parts while these grow. */
  readonly inside: Float64Array
  /** The sum of the degrees in each community. */
  readonly whole: Float64Array
  /** The weight of links from each part to the rest of its community. */
  readonly out: Float64Array
  readonly isJoined: Uint8Array

  constructor({ order, targets }: Adjacency) {
    this.around = new Surroundings(order)
    this.queue = new Queue(order)
    this.links = linkRoomFor(targets.length)
    this.inside = new Float64Array(order)
    this.whole = new Float64Array(order)
    this.out = new Float64Array(order)
    this.isJoined = new Uint8Array(order)
  }
}
