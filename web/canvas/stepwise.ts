import { afterFrame } from './after-frame.ts'

/** A task takes steps for so many milliseconds: frames in between stay on time. */
const TASK = 6

/** Long work in steps, a few in a task, so that the page answers in between. */
export class Stepwise<T> {
  private giveUp: () => void

  /** @param start at once, or after what is about to be drawn */
  constructor(
    private readonly work: Iterator<void, T>,
    private readonly done: (made: T) => void,
    start: 'at once' | 'after the frame' = 'at once',
  ) {
    this.giveUp = start === 'at once' ? this.later() : afterFrame(() => this.step())
  }

  private later(): () => void {
    const timer = window.setTimeout(() => this.step())
    return () => window.clearTimeout(timer)
  }

  private step(): void {
    const end = performance.now() + TASK
    let step = this.work.next()
    while (!step.done && performance.now() < end) step = this.work.next()
    if (step.done) this.done(step.value)
    else this.giveUp = this.later()
  }

  stop(): void {
    this.giveUp()
  }
}
