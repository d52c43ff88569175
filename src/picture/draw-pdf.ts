import type { PDFDocument as Document, SKRSContext2D } from '@napi-rs/canvas'
import { SaxesParser } from 'saxes'
import { AppError } from '../errors.ts'
import { HEIGHT, WIDTH } from './frame.ts'

/** The marks that set directions of writing, which the renderer draws as boxes. */
const MARKS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** The attributes that an element has from those around it. */
type Look = Readonly<Record<string, string>>

type Canvas = typeof import('@napi-rs/canvas')

/** What elements hand down to those inside them. The opacity of a group is handed down too: none of ours overlap. */
const INHERITED = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-linejoin',
  'font-size',
  'font-weight',
  'text-anchor',
  'font-family',
  'opacity',
]

const numberOf = (look: Look, name: string, otherwise = 0): number => Number(look[name] ?? otherwise)

const opacityOf = (look: Look, part: 'fill' | 'stroke'): number =>
  numberOf(look, 'opacity', 1) * numberOf(look, `${part}-opacity`, 1)

function paintPath(context: SKRSContext2D, path: InstanceType<Canvas['Path2D']>, look: Look): void {
  if ((look.fill ?? 'none') !== 'none') {
    context.globalAlpha = opacityOf(look, 'fill')
    context.fillStyle = look.fill as string
    context.fill(path)
  }
  if ((look.stroke ?? 'none') === 'none') return
  context.globalAlpha = opacityOf(look, 'stroke')
  context.strokeStyle = look.stroke as string
  context.lineWidth = numberOf(look, 'stroke-width', 1)
  context.lineJoin = look['stroke-linejoin'] === 'round' ? 'round' : 'miter'
  context.setLineDash(
    (look['stroke-dasharray'] ?? '')
      .split(' ')
      .filter(part => part !== '')
      .map(Number),
  )
  context.stroke(path)
}

function paintText(context: SKRSContext2D, text: string, look: Look): void {
  const [x, y] = [numberOf(look, 'x'), numberOf(look, 'y')]
  context.font = `${look['font-weight'] ?? '400'} ${look['font-size'] ?? '13'}px ${look['font-family'] ?? 'sans-serif'}`
  context.textAlign = look['text-anchor'] === 'middle' ? 'center' : 'left'
  context.globalAlpha = opacityOf(look, 'fill')
  if ((look.stroke ?? 'none') !== 'none') {
    context.strokeStyle = look.stroke as string
    context.lineWidth = numberOf(look, 'stroke-width', 1)
    context.lineJoin = 'round'
    context.setLineDash([])
    context.strokeText(text, x, y)
  }
  context.fillStyle = look.fill ?? '#000'
  context.fillText(text, x, y)
}

/** The outline of a shape; null for an element that is none. */
function outlineOf(name: string, look: Look, { Path2D }: Canvas): InstanceType<Canvas['Path2D']> | null {
  if (name === 'path') return new Path2D(look.d ?? '')
  const path = new Path2D()
  if (name === 'circle')
    path.arc(numberOf(look, 'cx'), numberOf(look, 'cy'), numberOf(look, 'r'), 0, 2 * Math.PI)
  else if (name === 'rect') {
    const side = (attribute: string, whole: number) =>
      look[attribute] === '100%' ? whole : numberOf(look, attribute)
    const [width, height] = [side('width', WIDTH), side('height', HEIGHT)]
    path.roundRect(numberOf(look, 'x'), numberOf(look, 'y'), width, height, numberOf(look, 'rx'))
  } else return null
  return path
}

/** Paints a picture of ours, element by element. */
function paintSvg(svg: string, context: SKRSContext2D, canvas: Canvas): void {
  const looks: Look[] = [{}]
  let text: string | null = null
  const parser = new SaxesParser()
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const outer = looks.at(-1) ?? {}
    const handed = Object.fromEntries(INHERITED.flatMap(key => (key in outer ? [[key, outer[key]]] : [])))
    const own = attributes as Record<string, string>
    const opacity = String(Number(outer.opacity ?? 1) * Number(own.opacity ?? 1))
    const look: Look = { ...handed, ...own, opacity }
    looks.push(look)
    if (name === 'text') text = ''
    const outline = outlineOf(name, look, canvas)
    if (outline) paintPath(context, outline, name === 'path' || look.fill ? look : { ...look, fill: '#000' })
  })
  parser.on('text', part => {
    if (text !== null) text += part
  })
  parser.on('closetag', ({ name }) => {
    const look = looks.pop() ?? {}
    if (name !== 'text') return
    paintText(context, text ?? '', look)
    text = null
  })
  parser.write(svg).close()
}

/**
 * Draws a picture as one page of PDF, with shapes and letters that stay sharp. Not by a library from SVG to PDF: they know
 * none of the fonts of the machine. The canvas writes PDF itself, but takes an SVG only as pixels, so each element of our
 * own pictures, which have five kinds of them, is painted.
 * @throws UNSUPPORTED on machines without a build of the canvas, which nothing else needs
 */
export async function drawPdf(svg: string, title: string): Promise<Buffer> {
  const canvas = await import('@napi-rs/canvas').catch(cause => {
    throw new AppError('UNSUPPORTED', { reason: 'noPng' }, { cause })
  })
  const document: Document = new canvas.PDFDocument({ title, creator: 'Paperweave' })
  paintSvg(svg.replace(MARKS, ''), document.beginPage(WIDTH, HEIGHT) as unknown as SKRSContext2D, canvas)
  document.endPage()
  return document.close()
}
