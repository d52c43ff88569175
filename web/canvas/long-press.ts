import type { Point } from './point.ts'

/** A finger that stays for so many milliseconds asks what is there; it may move so many pixels. */
const [WAIT, STILL] = [450, 10]

/** Tells of fingers that stay where they are: they do what the pointer of a mouse does above something. */
export class LongPress {
  private timer = 0
  private isPressed = false

  /**
   * @param onPress in pixels of the element
   * @param onTouch a finger touches the element: what the last press has shown is over
   */
  constructor(element: HTMLElement, onPress: (at: Point) => void, onTouch: () => void) {
    let start: Point = { x: 0, y: 0 }
    const capture = { capture: true }
    element.addEventListener(
      'pointerdown',
      ({ pointerType, isPrimary, clientX, clientY }) => {
        window.clearTimeout(this.timer)
        this.isPressed = false
        if (pointerType === 'mouse') return
        onTouch()
        if (!isPrimary) return
        start = { x: clientX, y: clientY }
        const { left, top } = element.getBoundingClientRect()
        this.timer = window.setTimeout(() => {
          this.isPressed = true
          onPress({ x: clientX - left, y: clientY - top })
        }, WAIT)
      },
      capture,
    )
    element.addEventListener(
      'pointermove',
      ({ clientX, clientY }) => {
        if (Math.hypot(clientX - start.x, clientY - start.y) > STILL) window.clearTimeout(this.timer)
      },
      capture,
    )
    for (const name of ['pointerup', 'pointercancel'])
      element.addEventListener(name, () => window.clearTimeout(this.timer), capture)
    // The browser's own menu would cover the answer.
    element.addEventListener('contextmenu', event => this.isPressed && event.preventDefault(), capture)
  }

  /** Whether the tap that has just ended was such a press, and so nothing is chosen. */
  get wasPress(): boolean {
    return this.isPressed
  }
}
