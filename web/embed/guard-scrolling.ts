/**
 * Leaves scrolling to the page around the frame: the wheel and single fingers reach the graph only after a click or
 * focus, or with Ctrl. Leaving the graph gives them back.
 */
export function guardScrolling(stage: HTMLElement): void {
  let active = false
  const activate = () => {
    active = true
    stage.dataset.active = ''
  }
  const release = () => {
    active = false
    delete stage.dataset.active
  }
  const onWheel = (event: WheelEvent) => {
    if (!active && !event.ctrlKey && !event.metaKey) event.stopImmediatePropagation()
  }
  const onTouch = (event: TouchEvent) => {
    if (!active && event.touches.length < 2) event.stopImmediatePropagation()
  }
  stage.addEventListener('wheel', onWheel, { capture: true, passive: true })
  stage.addEventListener('touchstart', onTouch, { capture: true, passive: true })
  stage.addEventListener('touchmove', onTouch, { capture: true, passive: true })
  stage.addEventListener('click', activate, { capture: true })
  stage.addEventListener('focus', activate)
  stage.addEventListener('mouseleave', release)
  window.addEventListener('blur', release)
}
