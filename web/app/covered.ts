import { type Covered, NOTHING_COVERED } from '../canvas/free-area.ts'

/** The parts of the page that float over the canvas. */
type Floating = 'panel' | 'heading' | 'legend' | 'controls'
type Edges = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>

/** Narrower canvases can't spare the room beside the legend. */
const WIDE = 1100

/**
 * How much of the canvas is covered: by the panel (on the right with the controls beside it, or at the bottom of narrow
 * screens), the heading and the legend. While no panel is open, a large scene may continue under the others; a small
 * one, in which every name is read, may not.
 */
export function coverOf(canvas: Edges, floating: Partial<Record<Floating, Edges>>, small: boolean): Covered {
  const { panel, heading, legend, controls } = floating
  if (!panel && !small) return NOTHING_COVERED
  const width = canvas.right - canvas.left
  const fromLeft = (box?: Edges) => Math.max(0, (box?.right ?? 0) - canvas.left)
  const fromRight = (box?: Edges) => Math.max(0, canvas.right - (box?.left ?? canvas.right))
  if (!panel && width >= WIDE) {
    return {
      top: 0,
      right: fromRight(controls),
      bottom: 0,
      left: Math.max(fromLeft(legend), fromLeft(heading)),
    }
  }
  const isSheet = panel !== undefined && panel.right - panel.left > width * 0.8
  return {
    top: Math.max(0, (heading?.bottom ?? 0) - canvas.top),
    right: panel && !isSheet ? Math.max(fromRight(panel), fromRight(controls)) : 0,
    bottom: panel && isSheet ? Math.max(0, canvas.bottom - panel.top) : 0,
    left: width < WIDE ? 0 : fromLeft(legend),
  }
}

/** Measures the page as it is now. */
export function coveredBy(canvas: HTMLElement | null, small = false): Covered {
  if (!canvas) return NOTHING_COVERED
  const floating: Partial<Record<Floating, Edges>> = {}
  for (const element of document.querySelectorAll<HTMLElement>('[data-floating]'))
    floating[element.dataset.floating as Floating] = element.getBoundingClientRect()
  return coverOf(canvas.getBoundingClientRect(), floating, small)
}
