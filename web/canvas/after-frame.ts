/**
 * Calls back when the next frame is on the screen: what is drawn already need not wait for it. The frame after it begins
 * when it has been handed over. @returns gives it up
 */
export function afterFrame(call: () => void): () => void {
  let timer = 0
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      timer = window.setTimeout(call)
    })
  })
  return () => {
    cancelAnimationFrame(frame)
    window.clearTimeout(timer)
  }
}
