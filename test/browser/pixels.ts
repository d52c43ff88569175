import type { Locator, Page } from 'playwright-core'

export interface Spot {
  x: number
  y: number
}

/**
 * Where each colour fills a square of `side` pixels of an element as it is seen, at most one place a 24-pixel
 * cell, in the page's coordinates.
 */
export async function findColors(element: Locator, colors: string[], side = 4): Promise<Spot[][]> {
  const page: Page = element.page()
  const box = await element.boundingBox()
  if (!box) return colors.map(() => [])
  const picture = (await page.screenshot({ clip: box, scale: 'css' })).toString('base64')
  const found = await page.evaluate(searchPicture, { picture, colors, side })
  return found.map(spots => spots.map(({ x, y }) => ({ x: box.x + x, y: box.y + y })))
}

/** The same for one colour. */
export const findColor = async (element: Locator, color: string, side = 4): Promise<Spot[]> =>
  (await findColors(element, [color], side))[0] ?? []

/** Runs in the page, which can decode pictures. */
async function searchPicture(search: { picture: string; colors: string[]; side: number }): Promise<Spot[][]> {
  const image = new Image()
  image.src = `data:image/png;base64,${search.picture}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.width
  canvas.height = image.height
  const context = canvas.getContext('2d')
  if (!context) return []
  context.drawImage(image, 0, 0)
  const { data, width, height } = context.getImageData(0, 0, image.width, image.height)
  return search.colors.map(color => {
    const wanted = [1, 3, 5].map(at => Number.parseInt(color.slice(at, at + 2), 16))
    const fits = (x: number, y: number) =>
      wanted.every((value, channel) => Math.abs((data[(y * width + x) * 4 + channel] ?? -99) - value) < 10)
    const filled = (x: number, y: number) => {
      for (let dy = 0; dy < search.side; dy += 1) {
        for (let dx = 0; dx < search.side; dx += 1) if (!fits(x + dx, y + dy)) return false
      }
      return true
    }
    const found = new Map<string, Spot>()
    for (let y = 0; y < height - search.side; y += 1) {
      for (let x = 0; x < width - search.side; x += 1) {
        const cell = `${Math.floor(x / 24)} ${Math.floor(y / 24)}`
        if (!found.has(cell) && filled(x, y)) {
          found.set(cell, { x: x + search.side / 2, y: y + search.side / 2 })
        }
      }
    }
    return [...found.values()]
  })
}
