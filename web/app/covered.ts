import type { Covered } from '../canvas/camera.ts'

/** How much of the canvas the panel covers: at the right on wide screens, at the bottom on narrow ones. */
export function coveredBy(canvas: HTMLElement | null): Covered {
  const panel = document.querySelector('.panel')
  const nothing = { right: 0, bottom: 0 }
  if (!canvas || !panel) return nothing
  const over = panel.getBoundingClientRect()
  const under = canvas.getBoundingClientRect()
  const sheet = over.width > under.width * 0.8
  if (sheet) return { right: 0, bottom: Math.max(0, under.bottom - over.top) }
  return { right: Math.max(0, under.right - over.left), bottom: 0 }
}
