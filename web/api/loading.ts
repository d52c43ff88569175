/** How far a scene is: how much of its map is arranged, or how many bytes have arrived. */
export type SceneProgress = { percent: number } | { bytes: number }

/** Something on its way. It may have been asked for before anybody follows it. */
export class Loading<T> {
  readonly made: Promise<T>
  /** Null as long as it has not arrived. */
  value: T | null = null
  private readonly abort = new AbortController()
  private report: (progress: SceneProgress) => void = () => undefined

  constructor(load: (signal: AbortSignal, report: (progress: SceneProgress) => void) => Promise<T>) {
    this.made = load(this.abort.signal, progress => this.report(progress))
    this.made.then(
      value => {
        this.value = value
      },
      // If nobody wants it, nobody minds that it failed.
      () => undefined,
    )
  }

  /** @param signal gives it up */
  follow(signal: AbortSignal, report: (progress: SceneProgress) => void = () => undefined): Promise<T> {
    this.report = report
    signal.addEventListener('abort', () => this.abort.abort(signal.reason), { once: true })
    return this.made
  }

  giveUp(): void {
    this.abort.abort()
  }
}
