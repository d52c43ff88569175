import { createCanvas, loadImage } from '@napi-rs/canvas'

/** An SVG picture as PNG, at its own size. Names are drawn with the fonts of the machine. */
export async function drawPng(svg: string): Promise<Buffer> {
  const picture = await loadImage(Buffer.from(svg))
  const canvas = createCanvas(picture.width, picture.height)
  canvas.getContext('2d').drawImage(picture, 0, 0)
  return canvas.encode('png')
}
