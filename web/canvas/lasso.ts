import type { GraphCanvas } from './graph-canvas.ts'
import { nodesInside } from './nodes-inside.ts'
import type { Point } from './point.ts'

/** A drag of fewer pixels is a click, and a line has a corner every so many pixels. */
const [LEAST, STEP] = [6, 3]

interface LassoEvents {
  /** A line was drawn around these nodes; the most important first. */
  onAround(nodes: readonly number[]): void
  /** A node was clicked while every drag draws a line. */
  onTap(node: number): void
}

const SVG = 'http://www.w3.org/2000/svg'

const stop = (event: Event): void => event.stopPropagation()

/**
 * Draws a line around nodes. An element around it says when: with `data-lasso="shift"` a drag with Shift does, with
 * `data-lasso="on"` every drag. What it takes part in is kept from Sigma, which would move the map.
 */
export class Lasso {
  private corners: Point[] = []
  private readonly line = document.createElementNS(SVG, 'path')
  private readonly sheet = document.createElementNS(SVG, 'svg')
  private readonly element: HTMLElement

  constructor(
    private readonly canvas: Pick<GraphCanvas, 'shown' | 'find'>,
    private readonly events: LassoEvents,
  ) {
    canvas.shown.lasso = this
    const element = canvas.shown.sigma.getContainer()
    this.element = element
    for (const [name, value] of Object.entries({ fill: 'currentColor', 'fill-opacity': '0.1' }))
      this.line.setAttribute(name, value)
    for (const [name, value] of Object.entries({ stroke: 'currentColor', 'stroke-width': '1.5' }))
      this.line.setAttribute(name, value)
    this.line.setAttribute('stroke-dasharray', '5 4')
    const { style } = this.sheet
    Object.assign(style, { position: 'absolute', inset: '0', width: '100%', height: '100%' })
    Object.assign(style, { pointerEvents: 'none', color: 'var(--accent)' })
    this.sheet.append(this.line)
    element.addEventListener('pointerdown', event => this.begin(event), { capture: true })
    for (const name of ['mousedown', 'touchstart'])
      element.addEventListener(name, event => this.keep(event), { capture: true, passive: false })
  }

  get isDrawing(): boolean {
    return this.corners.length > 0
  }

  private get mode(): string | undefined {
    return this.element.closest<HTMLElement>('[data-lasso]')?.dataset.lasso
  }

  /** Keeps the start of a drag from Sigma, and from what the browser would do. */
  private keep(event: Event): void {
    if (!this.isDrawing) return
    event.stopPropagation()
    if (event.type === 'touchstart' && event.cancelable) event.preventDefault()
  }

  private begin(event: PointerEvent): void {
    const { mode } = this
    if (!event.isPrimary || event.button !== 0) return
    if (mode !== 'on' && !(mode === 'shift' && event.shiftKey)) return
    this.corners = [this.placeOf(event)]
    const until = new AbortController()
    const listening = { capture: true, signal: until.signal }
    const end = () => {
      until.abort()
      this.sheet.remove()
      this.corners = []
    }
    window.addEventListener('pointermove', moved => this.draw(moved), listening)
    window.addEventListener('mousemove', stop, listening)
    window.addEventListener('pointercancel', end, listening)
    window.addEventListener('pointerup', ended => this.finish(ended, end), listening)
  }

  private draw(event: PointerEvent): void {
    const at = this.placeOf(event)
    const last = this.corners.at(-1) as Point
    if (Math.hypot(at.x - last.x, at.y - last.y) < STEP) return
    this.corners.push(at)
    this.line.setAttribute('d', `M${this.corners.map(({ x, y }) => `${x} ${y}`).join('L')}Z`)
    if (!this.sheet.isConnected) this.element.append(this.sheet)
  }

  private finish({ pointerType }: PointerEvent, end: () => void): void {
    const { corners, mode } = this
    const [start] = corners as [Point]
    const isClick = corners.every(({ x, y }) => Math.hypot(x - start.x, y - start.y) < LEAST)
    end()
    // A click with Shift is one for Sigma.
    if (isClick && mode !== 'on') return
    const once = new AbortController()
    this.element.addEventListener('click', stop, { capture: true, signal: once.signal })
    window.setTimeout(() => once.abort())
    if (isClick) this.tap(start, pointerType === 'mouse' ? 'mouse' : 'finger')
    else this.events.onAround(nodesInside(this.canvas.shown, corners))
  }

  private tap(at: Point, by: 'mouse' | 'finger'): void {
    const { node } = this.canvas.find(at, by)
    if (node !== null) this.events.onTap(node)
  }

  private placeOf({ clientX, clientY }: PointerEvent): Point {
    const { left, top } = this.element.getBoundingClientRect()
    return { x: clientX - left, y: clientY - top }
  }
}
