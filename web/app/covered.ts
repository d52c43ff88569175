import { type Covered, NOTHING_COVERED } from '../canvas/camera.ts'

/** Narrower canvases cannot spare the room beside the legend. */
const WIDE = 1100

/**
 * How much of the canvas an open panel leaves to others: the panel itself, at the right on wide screens and at
 * the bottom on narrow ones, and what then stands close to the graph, the heading or the legend below it.
 */
export function coveredBy(canvas: HTMLElement | null): Covered {
  const panel = document.querySelector('.panel')
  if (!canvas || !panel) return NOTHING_COVERED
  const over = panel.getBoundingClientRect()
  const under = canvas.getBoundingClientRect()
  const endOf = (selector: string, side: 'right' | 'bottom', from: number) =>
    Math.max(0, (document.querySelector(selector)?.getBoundingClientRect()[side] ?? 0) - from)
  const sheet = over.width > under.width * 0.8
  const covered = sheet
    ? { right: 0, bottom: Math.max(0, under.bottom - over.top) }
    : { right: Math.max(0, under.right - over.left), bottom: 0 }
  return under.width >= WIDE
    ? { ...covered, top: 0, left: endOf('.legend', 'right', under.left) }
    : { ...covered, top: endOf('.heading', 'bottom', under.top), left: 0 }
}
