import { AppError, messageOf } from '../errors.ts'

/**
 * An SVG picture as PNG, at its own size. Names are drawn with the fonts of the machine.
 * @throws UNSUPPORTED where the canvas has no build for the machine; everything else works without it
 */
export async function drawPng(svg: string): Promise<Buffer> {
  const { createCanvas, loadImage } = await import('@napi-rs/canvas').catch(cause => {
    const values = { problem: messageOf(cause) }
    throw new AppError('UNSUPPORTED', { reason: 'noPng', values }, { cause })
  })
  const picture = await loadImage(Buffer.from(svg))
  const canvas = createCanvas(picture.width, picture.height)
  canvas.getContext('2d').drawImage(picture, 0, 0)
  return canvas.encode('png')
}
