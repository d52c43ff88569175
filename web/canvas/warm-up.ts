import { findFonts } from './lettering.ts'

let warm: HTMLCanvasElement | null = null

/**
 * Has the browser find fonts and start its graphics while the scene is still on its way: the first context of a page takes
 * by far the longest. What draws first takes it over, for a page waits for each further one, too.
 * @param sample a word of the language
 */
export function warmUp(sample: string): void {
  const lettering = document.createElement('canvas').getContext('2d')
  if (lettering) findFonts(lettering, sample)
  const canvas = document.createElement('canvas')
  // As Sigma makes them: shaders smooth what they draw.
  if (canvas.getContext('webgl2', { antialias: false })) warm = canvas
}

/** A canvas with a context in the place of one without; that one itself when there is no other. */
export function warmed(canvas: HTMLCanvasElement): HTMLCanvasElement {
  if (!warm) return canvas
  const taken = warm
  warm = null
  taken.className = canvas.className
  taken.style.cssText = canvas.style.cssText
  taken.width = canvas.width
  taken.height = canvas.height
  canvas.replaceWith(taken)
  return taken
}
