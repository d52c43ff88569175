/** A task takes steps for so many milliseconds: frames in between stay on time. */
const TASK = 6

/** Long work in steps, a few in a task, so that the page answers in between. */
export class Stepwise<T> {
  private timer = 0

  constructor(
    private readonly work: Iterator<void, T>,
    private readonly done: (made: T) => void,
  ) {
    this.next()
  }

  private next(): void {
    this.timer = window.setTimeout(() => {
      const end = performance.now() + TASK
      let step = this.work.next()
      while (!step.done && performance.now() < end) step = this.work.next()
      if (step.done) this.done(step.value)
      else this.next()
    })
  }

  stop(): void {
    window.clearTimeout(this.timer)
  }
}
