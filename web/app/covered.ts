import { type Covered, NOTHING_COVERED } from '../canvas/free-area.ts'

/** What floats over the canvas, by what it is. */
type Floating = 'panel' | 'heading' | 'legend' | 'controls'

const find = (part: Floating): Element | null => document.querySelector(`[data-floating="${part}"]`)

/** Narrower canvases cannot spare the room beside the legend. */
const WIDE = 1100

/**
 * What floats over the canvas: the panel, at the right on wide screens and at the bottom on narrow ones, the
 * heading and the legend. A whole scene without a panel may go on under them, unless it is so small that all
 * its names are read.
 */
export function coveredBy(canvas: HTMLElement | null, small = false): Covered {
  const panel = find('panel')
  if (!canvas || !(panel || small)) return NOTHING_COVERED
  const under = canvas.getBoundingClientRect()
  const over = panel?.getBoundingClientRect() ?? new DOMRect(under.right, under.top)
  const endOf = (part: Floating, side: 'right' | 'bottom', from: number) =>
    Math.max(0, (find(part)?.getBoundingClientRect()[side] ?? 0) - from)
  const sheet = over.width > under.width * 0.8
  const covered = sheet
    ? { right: 0, bottom: Math.max(0, under.bottom - over.top) }
    : { right: Math.max(0, under.right - over.left), bottom: 0 }
  const legend = endOf('legend', 'right', under.left)
  const heading = endOf('heading', 'right', under.left)
  if (!panel && under.width >= WIDE) {
    const controls = find('controls')?.getBoundingClientRect()
    const right = under.right - (controls?.left ?? under.right)
    return { top: 0, right, bottom: 0, left: Math.max(legend, heading) }
  }
  const top = endOf('heading', 'bottom', under.top)
  return { ...covered, top, left: under.width < WIDE ? 0 : legend }
}
