import { describe, expect, it } from 'vitest'
import { topsOf } from '../../../src/graph/communities.ts'
import { type CommunityName, namesInView } from '../../../src/graph/map-names/names-in-view.ts'
import { placesOf } from '../../../src/graph/map-names/places.ts'
import { NameRanges } from '../../../src/graph/map-names/ranges.ts'
import { randomFrom } from '../../../src/scene/random.ts'
import { sceneOf } from '../../web/canvas/scenes.ts'

const SHEET = { width: 1440, height: 900 }
const PHONE = { width: 390, height: 760 }

/** A map of fields in a square, each of which consists of themes, each of which consists of groups of nodes. */
function nestedScene(fields: number, themes: number, groups: number, nodes: number) {
  const random = randomFrom(5)
  const communities: {
    id: number
    name: string
    parent: number | null
    level: number
    color: number
    nodes: number
  }[] = []
  const given: { x: number; y: number; community: number }[] = []
  const add = (name: string, parent: number | null, level: number, count: number) =>
    communities.push({ id: communities.length, name, parent, level, color: 0, nodes: count }) - 1
  const spread = (width: number) => (random() - 0.5) * width
  const columns = Math.ceil(Math.sqrt(fields))
  for (let field = 0; field < fields; field += 1) {
    const outer = add(`field ${field} · of research`, null, 0, themes * groups * nodes)
    const [x, y] = [(field % columns) * 100, Math.floor(field / columns) * 100]
    for (let theme = 0; theme < themes; theme += 1) {
      const inner = add(`theme ${field}.${theme}`, outer, 1, groups * nodes)
      const [tx, ty] = [x + spread(70), y + spread(70)]
      for (let group = 0; group < groups; group += 1) {
        const id = add(`group ${field}.${theme}.${group}`, inner, 2, nodes)
        const [gx, gy] = [tx + spread(24), ty + spread(24)]
        for (let node = 0; node < nodes; node += 1)
          given.push({ x: gx + spread(6), y: gy + spread(6), community: id })
      }
    }
  }
  return { ...sceneOf(given), communities }
}

const scene = nestedScene(16, 8, 6, 10)
const places = placesOf(scene)
const whole = 0.9 * (SHEET.height / places.side)

/** The names that stand when the camera looks at a place of the scene. */
const at = (ranges: NameRanges, scale: number, x: number, y: number, sheet = SHEET): CommunityName[] =>
  namesInView(
    ranges,
    { scale, middle: { x: sheet.width / 2 - scale * x, y: sheet.height / 2 + scale * y } },
    sheet,
  )

const middle = { x: 150, y: 150 }

/** Zooms from where all is seen to where a group fills the sheet. */
const ZOOMS = Array.from({ length: 60 }, (_, step) => 1.08 ** step)

describe('names of communities on the map', () => {
  it('never cover one another, at any zoom', () => {
    for (const sheet of [SHEET, PHONE]) {
      const ranges = new NameRanges(places, sheet)
      for (const zoom of ZOOMS) {
        const names = at(ranges, whole * zoom, middle.x, middle.y, sheet)
        for (const [index, { box: a }] of names.entries())
          for (const { box: b } of names.slice(index + 1))
            expect(a.left >= b.right || b.left >= a.right || a.top >= b.bottom || b.top >= a.bottom).toBe(
              true,
            )
      }
    }
  })

  it('are 6 to 20 in sight, wherever the map has so many', () => {
    const ranges = new NameRanges(places, SHEET)
    for (const zoom of ZOOMS.filter(one => one < 8)) {
      const inSight = at(ranges, whole * zoom, middle.x, middle.y)
      expect([zoom, inSight.length, inSight.length >= 6 && inSight.length <= 20]).toEqual([
        zoom,
        inSight.length,
        true,
      ])
    }
  })

  it('are those of finer communities the nearer one comes', () => {
    const ranges = new NameRanges(places, SHEET)
    const levels = (zoom: number) =>
      at(ranges, whole * zoom, middle.x, middle.y).map(
        ({ community }) => scene.communities.find(({ id }) => id === community)?.level ?? 0,
      )
    const mean = (zoom: number) => levels(zoom).reduce((sum, level) => sum + level, 0) / levels(zoom).length
    expect(new Set(levels(1))).toEqual(new Set([0]))
    expect(mean(4)).toBeGreaterThan(mean(1))
    expect(mean(16)).toBeGreaterThan(mean(4))
    expect(levels(16)).toContain(2)
  })

  it('are the same however one came there', () => {
    const [straight, around] = [new NameRanges(places, SHEET), new NameRanges(places, SHEET)]
    const wanted = at(straight, whole * 5, middle.x, middle.y)
    at(around, whole * 40, 20, 30)
    at(around, whole, 0, 0)
    expect(at(around, whole * 5, middle.x, middle.y)).toEqual(wanted)
    // Moved aside, those that are still in sight stand at the same places of the map.
    const isClear = ({ box }: CommunityName) => box.left > 20 && box.right < SHEET.width - 20
    const aside = at(around, whole * 5, middle.x + 20, middle.y).filter(isClear)
    const moved = new Map(aside.map(name => [name.community, name]))
    const still = wanted.filter(isClear).flatMap(name => moved.get(name.community) ?? [])
    expect(still.length).toBeGreaterThan(4)
    for (const { community, x } of still)
      expect(x).toBeCloseTo((wanted.find(name => name.community === community)?.x ?? 0) - 20 * whole * 5, 6)
  })

  it('are cut off by no edge while the middle of their community is in sight and there is room', () => {
    const ranges = new NameRanges(places, PHONE)
    let atEdges = 0
    for (let x = 0; x < 300; x += 1) {
      for (const { community, box } of at(ranges, whole * 4, x, middle.y, PHONE)) {
        const place = places.places.find(({ id }) => id === community)!
        const stood = PHONE.width / 2 + whole * 4 * (place.x - x)
        const isMoved = Math.abs(stood - (box.left + box.right) / 2) > 0.001
        if (isMoved) atEdges += 1
        if (isMoved && stood > 0 && stood < PHONE.width)
          expect([box.left >= 0, box.right <= PHONE.width]).toEqual([true, true])
      }
    }
    expect(atEdges).toBeGreaterThan(50)
  })

  it('are not there in small scenes, nor for the one community that is all', () => {
    expect(placesOf(sceneOf([{}, {}], [], { communities: ['one', 'two'] })).places).toEqual([])
    const single = nestedScene(1, 8, 6, 10)
    expect(topsOf(single).size).toBe(single.communities.length)
    expect(placesOf(single).places.map(({ name }) => name)).not.toContain('field 0 · of research')
  })
})
