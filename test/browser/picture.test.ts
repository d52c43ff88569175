import { describe, expect, test } from 'vitest'
import { LABEL_TABLE } from '../../src/graph/labels.ts'
import { drawn } from './open-page.ts'
import { findColors, findStill, type Spot } from './pixels.ts'
import { Viewer } from './viewer.ts'

const viewer = new Viewer()

/** The size of a picture. */
const viewport = { width: 1200, height: 630 }
const COLORS = ['Paper', 'Topic'].map(label => LABEL_TABLE[label as 'Paper' | 'Topic'].color.light)

/** Where the discs of papers and topics are, in the viewer and in the picture of the same address. */
async function bothOf(query: string): Promise<{ seen: Spot[][]; picture: Spot[][] }> {
  const page = await viewer.visit(`/graph?${query}`, { viewport })
  await drawn(page)
  await findStill(page.locator('body'), COLORS[0] ?? '')
  const seen = await findColors(page.locator('body'), COLORS)
  const svg = await (await fetch(`${viewer.url}/picture.svg?${query}`)).text()
  await page.goto('about:blank')
  await page.setContent(`<body style="margin: 0">${svg}`)
  const picture = await findColors(page.locator('svg'), COLORS)
  return { seen, picture }
}

describe('a picture of an address', () => {
  test.each([
    ['a camera', 'x=100&y=50&zoom=4'],
    ['a community', 'community=0'],
    ['a selected node', 'node=model:chinchilla'],
    ['hidden labels', 'hide=Author,Model&x=-60&y=0&zoom=4'],
  ])('shows for %s what the viewer shows in a window of its size', async (_name, query) => {
    const { seen, picture } = await bothOf(`${query}&ui=none&labels=0&theme=light`)
    expect(seen.flat().length).toBeGreaterThan(2)
    for (const [index, spots] of seen.entries()) {
      const others = picture[index] ?? []
      const isIn = (all: Spot[]) => (spot: Spot) =>
        all.some(other => Math.hypot(other.x - spot.x, other.y - spot.y) < 8)
      expect(spots.filter(spot => !isIn(others)(spot)).length).toBeLessThanOrEqual(spots.length / 10)
      expect(others.filter(spot => !isIn(spots)(spot)).length).toBeLessThanOrEqual(others.length / 10)
    }
  })
})
