/**
 * A step of `npm run bench` in a process of its own: lays out a graph with planted groups and tells the time and the peak
 * of memory. Argument: how many nodes.
 */
import { adjacencyOf } from '../../src/graph/adjacency.ts'
import { layOut } from '../../src/scene/layout/lay-out.ts'
import { randomFrom } from '../../src/scene/random.ts'

export interface Planted {
  milliseconds: number
  /** Gigabytes. */
  peak: number
}

const [GROUP, DEGREE, INSIDE] = [100, 4, 0.8]

const order = Number(process.argv[2])
const random = randomFrom(7)
const links = (order * DEGREE) / 2
const [source, target] = [new Uint32Array(links), new Uint32Array(links)]
for (let link = 0; link < links; link += 1) {
  const from = Math.floor(random() * order)
  const inside = Math.min(order - 1, Math.floor(from / GROUP) * GROUP + Math.floor(random() * GROUP))
  source[link] = from
  target[link] = random() < INSIDE ? inside : Math.floor(random() * order)
}
const graph = adjacencyOf(order, source, target, new Float32Array(links).fill(1))
const started = performance.now()
layOut(graph)
const milliseconds = performance.now() - started
const peak = (process.resourceUsage().maxRSS * 1024) / 1e9
console.log(JSON.stringify({ milliseconds, peak } satisfies Planted))
