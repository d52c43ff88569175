/** Takes all steps of some work at once. */
export function allOf<T>(work: Iterator<void, T>): T {
  let step = work.next()
  while (!step.done) step = work.next()
  return step.value
}

/** Long work in steps, each in a task of its own, so that the page answers in between. */
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
      const step = this.work.next()
      if (step.done) this.done(step.value)
      else this.next()
    })
  }

  stop(): void {
    window.clearTimeout(this.timer)
  }
}
