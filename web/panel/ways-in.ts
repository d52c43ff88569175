import type { Scene } from '../../src/graph/scene.ts'

/** More ways than this are not told apart. */
const MOST = 20

/** The shortest ways from the first to the last node of a path, each as its nodes from end to end. */
export function waysIn({ nodes, relationships: { source, target }, parameters }: Scene): number[][] {
  const [start, end] = [parameters.from, parameters.to].map(key => nodes.key.indexOf(String(key)))
  if (start === undefined || end === undefined || start < 0 || end < 0 || start === end) return []
  const next = nodes.key.map((): number[] => [])
  for (let link = 0; link < source.length; link += 1) {
    const [a, b] = [source[link] as number, target[link] as number]
    next[a]?.push(b)
    next[b]?.push(a)
  }
  let ways = [[start]]
  const seen = new Set([start])
  while (ways.length > 0 && !ways.some(way => way.at(-1) === end)) {
    const longer = ways.flatMap(way =>
      (next[way.at(-1) as number] ?? []).filter(node => !seen.has(node)).map(node => [...way, node]),
    )
    for (const way of longer) seen.add(way.at(-1) as number)
    ways = longer.slice(0, MOST * MOST)
  }
  return ways.filter(way => way.at(-1) === end).slice(0, MOST)
}
