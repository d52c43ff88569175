type Listener = (...given: unknown[]) => void

/**
 * What Sigma uses of Node's `EventEmitter`. The package `events` has all of it, which is too much for an embed: a page may
 * hold several, and its readers did not come for them.
 */
export class EventEmitter {
  private readonly listeners = new Map<string, Listener[]>()

  on(name: string, listener: Listener): this {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener])
    return this
  }

  removeListener(name: string, listener: Listener): this {
    const left = this.listeners.get(name)?.filter(one => one !== listener) ?? []
    this.listeners.set(name, left)
    return this
  }

  removeAllListeners(name?: string): this {
    if (name === undefined) this.listeners.clear()
    else this.listeners.delete(name)
    return this
  }

  /** @returns whether anything listened */
  emit(name: string, ...given: unknown[]): boolean {
    const listening = this.listeners.get(name) ?? []
    for (const listener of listening) listener.apply(this, given)
    return listening.length > 0
  }
}
