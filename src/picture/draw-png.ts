import { AppError } from '../errors.ts'

/** The renderer knows no directions of writing, and draws the marks that set them as boxes. */
const MARKS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/**
 * Draws an SVG picture as PNG in its own size. Text uses the fonts of the machine.
 * @throws UNSUPPORTED on machines without a build of the canvas, which nothing else needs
 */
export async function drawPng(svg: string): Promise<Buffer> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas').catch(cause => {
    throw new AppError('UNSUPPORTED', { reason: 'noPng' }, { cause })
  })
  const picture = await loadImage(Buffer.from(svg.replace(MARKS, '')))
  const canvas = createCanvas(picture.width, picture.height)
  canvas.getContext('2d').drawImage(picture, 0, 0)
  return canvas.encode('png')
}
