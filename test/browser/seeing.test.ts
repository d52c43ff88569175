import type { Page } from 'playwright-core'
import { afterEach, describe, expect, test } from 'vitest'
import { LABEL_TABLE } from '../../src/graph/labels.ts'
import { siteOf } from './library-site.ts'
import { addressOf, drawn, panel, panelTitle, surface } from './open-page.ts'
import { findColors, findStill, type Spot } from './pixels.ts'
import { Viewer } from './viewer.ts'

const DIGEST = `2024-03-14
https://arxiv.org/abs/2403.00001
A Study
(Ada Example, Bo Sample)
It builds on CLIP and is twice as fast.
#vision`

const WIDE = { viewport: { width: 1280, height: 720 } }
const COLORS = Object.values(LABEL_TABLE).map(({ color }) => color.light)
const TOPIC = LABEL_TABLE.Topic.color.light

const viewer = new Viewer()
/** One paper with all that it is linked to. */
const alone = new Viewer(() => siteOf({ 'one.txt': DIGEST }))
afterEach(() => expect([...viewer.complaints, ...alone.complaints]).toEqual([]))

/** How much of the page is painted in the colours of nodes, of 1; each square of 24 pixels counts as a whole. */
async function painted(page: Page): Promise<number> {
  const spots = await findColors(page.locator('body'), COLORS, 2)
  const { width = 1, height = 1 } = page.viewportSize() ?? {}
  return (spots.flat().length * 24 * 24) / (width * height)
}

describe('a library of one paper', () => {
  test.each(['/graph?labels=0', '/embed?labels=0', '/graph?labels=0&view=co-authors'])(
    'is a few nodes on an empty sheet: %s',
    async address => {
      const page = await alone.visit(address, WIDE)
      await page.locator('canvas').first().waitFor()
      await expect.poll(() => painted(page)).toBeGreaterThan(0)
      expect(await painted(page)).toBeLessThan(0.1)
    },
  )
})

/** From where to where the communities are tinted, in pixels of the surface; null where nothing is. */
const tinted = (page: Page): Promise<{ left: number; right: number; top: number; bottom: number } | null> =>
  page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.sigma-ground')
    const context = canvas?.getContext('2d')
    if (!canvas || !context) return null
    const { width, height } = canvas
    const { data } = context.getImageData(0, 0, width, height)
    let [left, right, top, bottom] = [width, -1, height, -1]
    for (let at = 3; at < data.length; at += 4) {
      if (data[at] === 0) continue
      const [x, y] = [((at - 3) / 4) % width, Math.floor((at - 3) / 4 / width)]
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
    }
    const scale = canvas.clientWidth / width
    return right < 0
      ? null
      : { left: left * scale, right: right * scale, top: top * scale, bottom: bottom * scale }
  })

test('an address that names only a community shows it as large as the page allows', async () => {
  const page = await viewer.visit('/?community=0&labels=0&legend=0', WIDE)
  await drawn(page)
  const sizeOf = async () => {
    const { left, right, top, bottom } = (await tinted(page)) ?? { left: 0, right: 0, top: 0, bottom: 0 }
    return Math.max((right - left) / WIDE.viewport.width, (bottom - top) / WIDE.viewport.height)
  }
  await expect.poll(sizeOf).toBeGreaterThan(0.5)
})

test('the panel of an author names co-authors and topics, and in how many papers', async () => {
  const page = await viewer.visit('/?node=author:kaiming-he', WIDE)
  await panelTitle(page).waitFor()
  const facts = panel(page)
  await facts.getByRole('heading', { name: /Co-authors/ }).waitFor()
  await expect.poll(() => facts.textContent()).toMatch(/Ross Girshick\s*\d/)
})

test('the panel of a topic names its people, models and sister topics, and in how many papers', async () => {
  const page = await viewer.visit('/?node=topic:diffusion', WIDE)
  for (const name of ['Topics beside it', 'People', 'Models in these papers'])
    await panel(page)
      .getByRole('heading', { name: new RegExp(name) })
      .first()
      .waitFor()
  expect(await panel(page).textContent()).toMatch(/#image-generation\s*\d/)
})

/** The middle of where a colour is. */
function middleOf(spots: Spot[]): Spot {
  const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)]
  return { x: (Math.min(...xs) + Math.max(...xs)) / 2, y: (Math.min(...ys) + Math.max(...ys)) / 2 }
}

describe('a path', () => {
  test('is a straight way in reading order, in which no node covers another', async () => {
    const page = await alone.visit('/?view=path&from=author:ada-example&to=model:clip&labels=0', WIDE)
    await drawn(page)
    await findStill(surface(page), LABEL_TABLE.Author.color.light, 2)
    const colors = (['Author', 'Paper', 'Model'] as const).map(label => LABEL_TABLE[label].color.light)
    const [author, paper, model] = (await findColors(surface(page), colors, 2)).map(middleOf)
    if (!author || !paper || !model) throw new Error('A node of the path is not drawn.')
    expect(Math.max(author.x, paper.x, model.x) - Math.min(author.x, paper.x, model.x)).toBeLessThan(24)
    expect([paper.y - author.y, model.y - paper.y].every(step => step > 40)).toBe(true)
  })
})

/** Where the discs of topics are, once they rest. */
const topics = (page: Page) => findStill(surface(page), TOPIC)

describe('the camera', () => {
  test('stays where it is when a node is clicked that is in sight, at the rim too', async () => {
    const page = await viewer.visit('/?view=topics&labels=0&legend=0&color=kind', WIDE)
    await drawn(page)
    const before = await topics(page)
    const left = before.reduce((one, other) => (other.x < one.x ? other : one))
    await page.mouse.click(left.x, left.y)
    await panelTitle(page).waitFor()
    expect(addressOf(page).get('x')).toBe(null)
  })

  test('moves as little as brings a node out from under the panel, and Back restores it', async () => {
    const page = await viewer.visit('/?view=topics&labels=0&legend=0&color=kind&x=0&y=0&zoom=2', WIDE)
    await drawn(page)
    const before = await topics(page)
    const right = before.reduce((one, other) => (other.x > one.x ? other : one))
    await page.mouse.click(right.x, right.y)
    await panelTitle(page).waitFor()
    const { x: rim = 0 } = (await panel(page).boundingBox()) ?? {}
    expect(right.x).toBeGreaterThan(rim)
    // All but it and its neighbours is dimmed, so it is what lies farthest to the right.
    const after = await topics(page)
    const reach = Math.max(...after.map(({ x }) => x).filter(x => x < rim))
    expect(reach).toBeGreaterThan(rim - 200)
    await page.goBack()
    await panel(page).waitFor({ state: 'detached' })
    await expect.poll(() => topics(page)).toEqual(before)
  })
})

test.each([
  ['view=topics&limit=5', /5 of 1\d\d links/],
  ['view=similar&paper=arxiv:2408.11039&limit=3', /The 3 most similar/],
])('what a limit leaves out is said in the viewer and the embed: %s', async (query, said) => {
  const page = await viewer.visit(`/?${query}`)
  await page.getByText(said).waitFor()
  await page.goto(`${viewer.url}/embed?${query}`)
  await page.locator('footer').getByText(said).waitFor()
})
