/** What a page tells about its drawing. */
export interface Told {
  /** Bytes of arrays and textures given to the graphics card. */
  uploaded: number
  /** When the first nodes were on the screen, and when a draw call of at least `order` of them was; NaN before. */
  first: number
  whole: number
  longest: number
  /** Milliseconds in callbacks of animation frames. */
  frames: number
}

declare global {
  interface Window {
    told: Told
  }
}

/** Runs in the page before its scripts: watches draw calls, uploads, frames and long tasks. @param order of the scene */
export function probe(order: number): void {
  // A node or two are drawn to set things up.
  const few = 40
  const told: Told = { uploaded: 0, first: Number.NaN, whole: Number.NaN, longest: 0, frames: 0 }
  window.told = told
  const soon = window.requestAnimationFrame.bind(window)
  window.requestAnimationFrame = draw =>
    soon(time => {
      const start = performance.now()
      draw(time)
      told.frames += performance.now() - start
    })
  new PerformanceObserver(list => {
    for (const { duration } of list.getEntries()) told.longest = Math.max(told.longest, duration)
  }).observe({ type: 'longtask', buffered: true })

  const asked = { first: false, whole: false }
  const mark = (name: 'first' | 'whole') => {
    if (asked[name]) return
    asked[name] = true
    // The second frame begins when the first one has been handed over.
    soon(() => soon(() => (told[name] = performance.now())))
  }
  const drawn = (count: number) => {
    if (count >= few) mark('first')
    if (count >= order) mark('whole')
  }
  // An overview is painted without the graphics card: dot by dot.
  const plain = CanvasRenderingContext2D.prototype
  const { arc } = plain
  let dots = 0
  plain.arc = function (...given) {
    dots += 1
    if (dots === few) mark('first')
    arc.apply(this, given)
  }
  const gl = WebGL2RenderingContext.prototype
  const { drawArraysInstanced, bufferData, bufferSubData, texImage2D } = gl
  gl.drawArraysInstanced = function (mode, from, count, instances) {
    drawn(instances)
    drawArraysInstanced.call(this, mode, from, count, instances)
  }
  const sizeOf = (data: unknown) => (ArrayBuffer.isView(data) ? data.byteLength : 0)
  const counting = <F extends (...given: never[]) => void>(call: F): F =>
    function (this: WebGL2RenderingContext, ...given: unknown[]) {
      told.uploaded += given.reduce((sum: number, one) => sum + sizeOf(one), 0)
      return Reflect.apply(call, this, given)
    } as unknown as F
  gl.bufferData = counting(bufferData)
  gl.bufferSubData = counting(bufferSubData)
  gl.texImage2D = counting(texImage2D)
}
