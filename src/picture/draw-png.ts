import { AppError } from '../errors.ts'

/** The renderer knows no directions of writing, and draws the marks that set them as boxes. */
const MARKS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** Of 100: letters stay sharp, and the file is a quarter of a PNG. */
const QUALITY = 80

/**
 * Draws an SVG picture as PNG or JPEG in its own size. Text uses the fonts of the machine.
 * @throws UNSUPPORTED on machines without a build of the canvas, which nothing else needs
 */
export async function drawPng(svg: string, format: 'png' | 'jpeg' = 'png'): Promise<Buffer> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas').catch(cause => {
    throw new AppError('UNSUPPORTED', { reason: 'noPng' }, { cause })
  })
  const picture = await loadImage(Buffer.from(svg.replace(MARKS, '')))
  const canvas = createCanvas(picture.width, picture.height)
  canvas.getContext('2d').drawImage(picture, 0, 0)
  return format === 'png' ? canvas.encode('png') : canvas.encode('jpeg', QUALITY)
}
