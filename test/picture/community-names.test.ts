import { expect, test } from 'vitest'
import { readAddress } from '../../src/address/address.ts'
import { namesInView } from '../../src/graph/map-names/names-in-view.ts'
import { placesOf } from '../../src/graph/map-names/places.ts'
import { NameRanges } from '../../src/graph/map-names/ranges.ts'
import { drawSvg } from '../../src/picture/draw-svg.ts'
import { frameOf, HEIGHT, WIDTH } from '../../src/picture/frame.ts'
import { arrange } from '../../src/scene/arrange.ts'
import { loadTranslator } from '../../src/text/translator.ts'
import { groupedView } from '../scene/views.ts'

const translator = await loadTranslator('en')
const scene = arrange(groupedView(12, 14), 'one', null)
const SHEET = { width: WIDTH, height: HEIGHT }

const textsOf = (query: string) =>
  [
    ...drawSvg(scene, readAddress(query), { title: 'Library', translator }).matchAll(/<text[^>]*>([^<]*)</g),
  ].map(([, text]) => text)

test('a picture names the communities that the viewer names in a canvas of its size', () => {
  for (const zoom of [1, 2, 3]) {
    const frame = frameOf(scene, { camera: { x: 10, y: -20, zoom } })
    const names = namesInView(new NameRanges(placesOf(scene), SHEET), frame, SHEET)
    const wanted = names.flatMap(({ lines }) => lines.map(({ text }) => text))
    expect(wanted.length).toBeGreaterThan(2)
    expect(textsOf(`?x=10&y=-20&zoom=${zoom}&ui=none&legend=0`)).toEqual(expect.arrayContaining(wanted))
  }
})

test('it names no communities without labels, and only those of the one that is shown', () => {
  expect(textsOf('?x=0&y=0&zoom=1&ui=none&labels=0')).toEqual([])
  const community = scene.communities[3]?.id ?? 0
  const shown = textsOf(`?x=0&y=0&zoom=1&ui=none&community=${community}`)
  const others = scene.communities
    .filter(({ id }) => id !== community)
    .map(({ name }) => name.split(' · ')[0])
  expect(shown.filter(text => others.includes(text))).toEqual([])
})

test('a name is there as a whole or not at all, whatever the scale', () => {
  for (let zoom = 1; zoom < 3; zoom *= 1.02) {
    const address = readAddress(`?x=10&y=-20&zoom=${zoom}&ui=none&legend=0`)
    const names = drawSvg(scene, address, { title: 'Library', translator }).match(/<text[^>]*>/g) ?? []
    expect(names.filter(name => name.includes('opacity'))).toEqual([])
  }
})
