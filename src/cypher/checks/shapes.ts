import type { Expression } from '../syntax/ast.ts'
import { partsOf } from '../syntax/walk.ts'

/** Gives the same number to expressions that say the same, wherever they stand. */
export class Shapes {
  readonly #numbers = new Map<string, number>()
  readonly #known = new WeakMap<Expression, number>()

  numberOf(expression: Expression): number {
    const waiting = [expression]
    for (let next = waiting.at(-1); next !== undefined; next = waiting.at(-1)) {
      const missing = this.#known.has(next) ? [] : partsOf(next).filter(part => !this.#known.has(part))
      // The parts of a map projection are made anew each time, so it is compared as a whole.
      if (missing.length > 0 && next.kind !== 'mapProjection') for (const part of missing) waiting.push(part)
      else {
        waiting.pop()
        this.#known.set(next, this.#numberOfWhole(next))
      }
    }
    return this.#known.get(expression) as number
  }

  /** The numbers of its parts stand for them. */
  #numberOfWhole(expression: Expression): number {
    const key = JSON.stringify(expression, (name, value) => {
      if (name === 'at') return undefined
      if (typeof value === 'bigint') return `${value}n`
      if (typeof value === 'number') return { float: String(value) }
      return name !== '' && this.#known.has(value) ? { same: this.#known.get(value) } : value
    })
    const number = this.#numbers.get(key) ?? this.#numbers.size
    this.#numbers.set(key, number)
    return number
  }
}
