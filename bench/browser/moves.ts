/** What the pointer did to the page, on average: milliseconds of scripts, bytes uploaded. */
export interface Moved {
  milliseconds: number
  bytes: number
}

/** Runs in the page: drags the map by a few pixels a frame. */
export async function pan(frames: number): Promise<Moved> {
  const canvas = document.querySelector('.sigma-mouse') as HTMLElement
  const { left, top, width, height } = canvas.getBoundingClientRect()
  let at = { clientX: left + width / 2, clientY: top + height / 2 }
  const send = (type: string) =>
    canvas.dispatchEvent(new MouseEvent(type, { ...at, bubbles: true, button: 0 }))
  const frame = () => new Promise(resolve => requestAnimationFrame(resolve))
  send('mousedown')
  await frame()
  const before = { ...window.told }
  let inside = 0
  for (let count = 0; count < frames; count += 1) {
    const angle = (count / frames) * 2 * Math.PI
    at = { clientX: at.clientX + 5 * Math.cos(angle), clientY: at.clientY + 5 * Math.sin(angle) }
    const start = performance.now()
    send('mousemove')
    inside += performance.now() - start
    await frame()
  }
  const { frames: drawing, uploaded } = window.told
  send('mouseup')
  return {
    milliseconds: (inside + drawing - before.frames) / frames,
    bytes: (uploaded - before.uploaded) / frames,
  }
}

/**
 * Runs in the page: moves the pointer over the map and returns how long each move that met a node took, the frame that
 * showed it included. Both pages show a hand over nodes.
 */
export async function hover(moves: number): Promise<number[]> {
  const canvas = document.querySelector('.sigma-mouse') as HTMLElement
  const { left, top, width, height } = canvas.getBoundingClientRect()
  const hand = () => canvas.parentElement?.style.cursor === 'pointer'
  const frame = () => new Promise(resolve => requestAnimationFrame(resolve))
  const taken: number[] = []
  for (let count = 0; count < moves; count += 1) {
    // Points of a spiral around the middle, a golden angle apart.
    const angle = count * 2.399963
    const away = (Math.min(width, height) / 3) * Math.sqrt(count / moves)
    const place = {
      clientX: left + width / 2 + away * Math.cos(angle),
      clientY: top + height / 2 + away * Math.sin(angle),
    }
    const before = window.told.frames
    const [start, was] = [performance.now(), hand()]
    canvas.dispatchEvent(new MouseEvent('mousemove', { ...place, bubbles: true }))
    const inside = performance.now() - start
    await frame()
    if (hand() && !was) taken.push(inside + window.told.frames - before)
  }
  return taken
}
