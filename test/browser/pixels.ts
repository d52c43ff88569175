import { createCanvas, type ImageData, loadImage } from '@napi-rs/canvas'
import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

export interface Spot {
  x: number
  y: number
}

/** Each colour is reported at most once in a square of this many pixels. */
const CELL = 24

/** Where an element shows squares of `side` pixels in each colour, in the page's coordinates. */
export async function findColors(element: Locator, colors: string[], side = 4): Promise<Spot[][]> {
  const box = await element.boundingBox()
  if (!box) return colors.map(() => [])
  // Decoded here and not in the page, where decoding has to wait for a frame, which may take long on a busy machine.
  const image = await loadImage(await element.page().screenshot({ clip: box, scale: 'css' }))
  const context = createCanvas(image.width, image.height).getContext('2d')
  context.drawImage(image, 0, 0)
  const pixels = context.getImageData(0, 0, image.width, image.height)
  return colors.map(color =>
    findSquares(pixels, color, side).map(({ x, y }) => ({ x: box.x + x, y: box.y + y })),
  )
}

/** The same for one colour. */
export const findColor = async (element: Locator, color: string, side = 4): Promise<Spot[]> =>
  (await findColors(element, [color], side))[0] ?? []

/** Waits until a colour is visible and no longer moves, so that it can be clicked. */
export async function findStill(element: Locator, color: string, side = 4): Promise<Spot[]> {
  let before: Spot[] = []
  await expect
    .poll(async () => {
      const spots = await findColor(element, color, side)
      const still = spots.length > 0 && JSON.stringify(spots) === JSON.stringify(before)
      before = spots
      return still
    })
    .toBe(true)
  return before
}

/** Into how many strokes a line around a spot is divided, as far as `reach` pixels from it on an empty ground. */
export async function countStrokes(page: Page, { x, y }: Spot, reach: number): Promise<number> {
  const side = 2 * reach
  const clip = { x: Math.round(x) - reach, y: Math.round(y) - reach, width: side, height: side }
  const image = await loadImage(await page.screenshot({ clip, scale: 'css' }))
  const context = createCanvas(side, side).getContext('2d')
  context.drawImage(image, 0, 0)
  const { data } = context.getImageData(0, 0, side, side)
  const inked = (at: number) =>
    [0, 1, 2].some(channel => Math.abs((data[4 * at + channel] ?? 0) - (data[channel] ?? 0)) > 40)
  const steps = [...Array(side).keys()]
  const runs = (isInked: (one: number, other: number) => boolean) =>
    steps.map(one => steps.some(other => isInked(one, other))).filter((on, at, all) => on && !all[at - 1])
      .length
  return Math.max(
    runs((row, column) => inked(row * side + column)),
    runs((column, row) => inked(row * side + column)),
  )
}

function findSquares({ data, width, height }: ImageData, color: string, side: number): Spot[] {
  const wanted = [1, 3, 5].map(at => Number.parseInt(color.slice(at, at + 2), 16))
  const fits = (x: number, y: number) =>
    wanted.every((value, channel) => Math.abs((data[(y * width + x) * 4 + channel] ?? -99) - value) < 10)
  const filled = (x: number, y: number) => {
    for (let dy = 0; dy < side; dy += 1) {
      for (let dx = 0; dx < side; dx += 1) if (!fits(x + dx, y + dy)) return false
    }
    return true
  }
  const found = new Map<string, Spot>()
  for (let y = 0; y < height - side; y += 1) {
    for (let x = 0; x < width - side; x += 1) {
      const cell = `${Math.floor(x / CELL)} ${Math.floor(y / CELL)}`
      if (!found.has(cell) && filled(x, y)) found.set(cell, { x: x + side / 2, y: y + side / 2 })
    }
  }
  return [...found.values()]
}
