/** How long, in ms, an answer counts as the present one. */
const FRESH = 1_000
/** How long, in ms, it is still better than waiting for a server that has too much to do. */
const USABLE = 10_000
/** How long, in ms, an answer that is no longer fresh waits for the next. */
const PATIENCE = 50

/**
 * The answer to a question that every request asks, such as which state of the graph is current. While the server answers,
 * it is at most a second old; when it takes its time, nobody waits for it.
 */
export class Recent<T> {
  private readonly ask: () => Promise<T>
  private known: { answer: T; at: number } | null = null
  private asking: Promise<T> | null = null

  constructor(ask: () => Promise<T>) {
    this.ask = ask
  }

  async get(): Promise<T> {
    const { known } = this
    const age = known ? performance.now() - known.at : Number.POSITIVE_INFINITY
    if (known && age <= FRESH / 2) return known.answer
    const next = this.next()
    if (!known || age > USABLE) return next
    return age <= FRESH ? known.answer : soonOr(next, known.answer)
  }

  /** What is known holds no longer. */
  forget(): void {
    this.known = null
    this.asking = null
  }

  private next(): Promise<T> {
    if (this.asking) return this.asking
    const asking = this.ask()
    this.asking = asking
    const end = (known: { answer: T; at: number } | null) => {
      if (this.asking !== asking) return
      this.asking = null
      this.known = known
    }
    asking.then(
      answer => end({ answer, at: performance.now() }),
      () => end(null),
    )
    return asking
  }
}

/** An answer if it comes soon; otherwise another. */
function soonOr<T>(answer: Promise<T>, otherwise: T): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, PATIENCE, otherwise)
    answer.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
