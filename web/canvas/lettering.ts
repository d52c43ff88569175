import { LANGUAGE_FONTS } from '../../src/text/languages.ts'

/** The typeface of all text on the canvas. */
const FAMILY = `"Inter", "Pretendard", system-ui, -apple-system, "Segoe UI", ${LANGUAGE_FONTS}, sans-serif`

/** How strong names are: of nodes, of those that stand out among them or are looked at, and of communities. */
export const WEIGHTS = { light: 400, strong: 540, focus: 650, community: 680 } as const

export interface Lettering {
  /** As in CSS. */
  weight: number
  /** In pixels. */
  size: number
}

/**
 * All names are measured and drawn in this size, and scaled. Chromium on Linux asks the system about a font anew in each
 * size (`FontRenderStyleForStrike`), on one of the few threads that optimise scripts as well. The page waits for the
 * answer; those threads may all be waiting for the page to collect garbage: then it stands still for ever.
 */
const SIZE = 16

function take(context: CanvasRenderingContext2D, weight: number): void {
  context.font = `${weight} ${SIZE}px ${FAMILY}`
  // Letters stand where they belong at every scale, and not on whole pixels.
  context.textRendering = 'geometricPrecision'
}

/** The width of a text, as a multiple of its size. */
export function widthOf(context: CanvasRenderingContext2D, text: string, weight: number): number {
  take(context, weight)
  return context.measureText(text).width / SIZE
}

/** Has the browser find the fonts of names. @param sample a word of the language */
export function findFonts(context: CanvasRenderingContext2D, sample: string): void {
  for (const weight of Object.values(WEIGHTS)) widthOf(context, sample, weight)
}

/**
 * Writes a text with a halo, in the colours of the context.
 * @param halo its width in pixels, and how opaque it is beside the text
 */
export function writeAt(
  context: CanvasRenderingContext2D,
  text: string,
  { x, y }: { x: number; y: number },
  { weight, size }: Lettering,
  halo: { width: number; opacity: number },
): void {
  const scale = size / SIZE
  take(context, weight)
  context.save()
  context.translate(x, y)
  context.scale(scale, scale)
  const opacity = context.globalAlpha
  context.lineWidth = halo.width / scale
  context.globalAlpha = opacity * halo.opacity
  context.strokeText(text, 0, 0)
  context.globalAlpha = opacity
  context.fillText(text, 0, 0)
  context.restore()
}
