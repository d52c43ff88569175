import { type Covered, NOTHING_COVERED } from '../canvas/free-area.ts'

/** What floats over the canvas, by what it is. */
type Floating = 'panel' | 'heading' | 'legend' | 'controls'
type Edges = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>

/** Narrower canvases cannot spare the room beside the legend. */
const WIDE = 1100

/**
 * How much of the canvas the panel covers, at its right on wide screens and at its bottom on narrow ones, and the
 * heading and the legend. A whole scene without a panel may go on under them, unless it is so small that all its names
 * are read.
 */
export function coverOf(canvas: Edges, floating: Partial<Record<Floating, Edges>>, small: boolean): Covered {
  const { panel, heading, legend, controls } = floating
  if (!panel && !small) return NOTHING_COVERED
  const width = canvas.right - canvas.left
  const fromLeft = (box?: Edges) => Math.max(0, (box?.right ?? 0) - canvas.left)
  if (!panel && width >= WIDE) {
    const right = canvas.right - (controls?.left ?? canvas.right)
    return { top: 0, right, bottom: 0, left: Math.max(fromLeft(legend), fromLeft(heading)) }
  }
  const isSheet = panel !== undefined && panel.right - panel.left > width * 0.8
  return {
    top: Math.max(0, (heading?.bottom ?? 0) - canvas.top),
    right: panel && !isSheet ? Math.max(0, canvas.right - panel.left) : 0,
    bottom: panel && isSheet ? Math.max(0, canvas.bottom - panel.top) : 0,
    left: width < WIDE ? 0 : fromLeft(legend),
  }
}

/** The same as the page is now. */
export function coveredBy(canvas: HTMLElement | null, small = false): Covered {
  if (!canvas) return NOTHING_COVERED
  const floating: Partial<Record<Floating, Edges>> = {}
  for (const element of document.querySelectorAll<HTMLElement>('[data-floating]'))
    floating[element.dataset.floating as Floating] = element.getBoundingClientRect()
  return coverOf(canvas.getBoundingClientRect(), floating, small)
}
