import type { Parameters } from '../../graph/table.ts'
import { fromParameter, type Known } from './known.ts'
import { type Position, refusal, refuse } from './refuse.ts'
import { regexRisk } from './regex.ts'

/** Most steps that checking one query may take: tokens looked at, names copied, pieces of patterns compared. */
export const MOST_STEPS = 50_000

/** About how many steps it takes to check a pattern, for each of its characters. */
const PATTERN_STEPS = 20

const REASONS = {
  long: 'refusedLongPattern',
  nested: 'refusedNestedPattern',
  row: 'refusedPatternRow',
} as const

/** What checking one query may take, and what need not be found out twice. The server answers nobody meanwhile. */
export class Budget {
  steps = 0
  private readonly parameters: Parameters
  private readonly known = new Map<string, Known>()
  private readonly risks = new Map<string, ReturnType<typeof regexRisk>>()

  constructor(parameters: Parameters) {
    this.parameters = parameters
  }

  /** @throws QUERY_REFUSED when a query takes too long to check */
  spend(steps: number): void {
    this.steps += steps
    if (this.steps > MOST_STEPS) refuse({ reason: 'refusedSteps', values: { most: MOST_STEPS } })
  }

  /** What is known of a parameter. */
  parameter(name: string): Known {
    const known = this.known.get(name) ?? fromParameter(this.parameters[name])
    this.known.set(name, known)
    return known
  }

  /** Checks the right side of `=~`. @throws QUERY_REFUSED */
  checkPattern({ text }: Known, position: () => Position): void {
    if (text === null) throw refusal({ reason: 'refusedPatternComputed', values: position() })
    if (!this.risks.has(text)) {
      this.spend(text.length * PATTERN_STEPS)
      this.risks.set(text, regexRisk(text))
    }
    const risk = this.risks.get(text)
    if (risk) refuse({ reason: REASONS[risk], values: position() })
  }
}
