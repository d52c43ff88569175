import { describe, expect, it } from 'vitest'
import { type Band, bandsOf, opacityOf } from '../../src/graph/link-bands.ts'
import { sceneOf } from '../web/canvas/scenes.ts'

const places = [0, 1, 3, 40, 300, 300].map(x => ({ x }))
const links: [number, number][] = [
  [0, 4],
  [0, 1],
  [3, 0],
  [2, 0],
  [4, 5],
  [1, 2],
]
const scene = sceneOf(places, links)
const { ends, bands } = bandsOf(scene)
const linksOf = ({ first, count }: Band) =>
  Array.from({ length: count }, (_, at) => [ends[2 * (first + at)], ends[2 * (first + at) + 1]])

describe('the bands of links', () => {
  it('hold every link once, its ends in their order', () => {
    expect(bands.flatMap(linksOf).sort()).toEqual([...links].sort())
  })

  it('hold links of about the same length, short ones first', () => {
    for (const band of bands)
      for (const [from, to] of linksOf(band)) {
        const length = Math.abs((places[from!]?.x ?? 0) - (places[to!]?.x ?? 0))
        if (length < 0.5) expect(band).toBe(bands[0])
        else expect(Math.max(length / band.length, band.length / length)).toBeLessThan(1.2)
      }
    expect(bands.map(({ length }) => length)).toEqual(bands.map(({ length }) => length).sort((a, b) => a - b))
  })

  it('of links without length have one too', () => {
    expect(bandsOf(sceneOf([{}, {}], [[0, 1]])).bands).toHaveLength(1)
  })
})

describe('the opacity of links', () => {
  const band = (count: number, length: number): Band => ({ first: 0, count, length })

  it('sinks with their number, and is nothing for a crowd of long ones', () => {
    expect(opacityOf(band(10, 20), 1)).toBeGreaterThan(opacityOf(band(20_000, 20), 1))
    expect(opacityOf(band(50_000, 300), 1)).toBe(0)
  })

  it('of short ones grows as one comes nearer, never in a jump', () => {
    const seen = Array.from({ length: 200 }, (_, step) => opacityOf(band(60_000, 4), 0.5 * 1.02 ** step))
    seen.slice(1).forEach((opacity, step) => {
      expect(opacity).toBeGreaterThanOrEqual(seen[step] as number)
      expect(opacity - (seen[step] as number)).toBeLessThan(0.03)
    })
    expect(seen.at(-1)).toBeGreaterThan(0.1)
  })
})
