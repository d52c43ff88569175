/** What an error is about, where that has a name that people know. */
export type Subject =
  | { kind: 'writing' | 'procedure' | 'function' | 'graph' | 'variable'; name: string }
  | { kind: 'files' | 'nothing' | 'zero' }
  /** `near`: what was probably meant. */
  | { kind: 'unknownFunction'; name: string; near: string | null }
  /** Parameters without a value. */
  | { kind: 'parameters'; names: readonly string[] }
  | { kind: 'type'; actual: string; expected: string }
  | { kind: 'operands'; operator: string; left: string; right: string }
  /** `found` null: the query ends too early. `expected` null: too much to say. */
  | { kind: 'syntax'; found: string | null; expected: string | null; near: string | null }

/** A query that cannot be understood, may not run, or failed while it ran. */
export class CypherError extends Error {
  /** `invalid`: Neo4j refuses or fails too. `refused`: Neo4j might answer, we do not. */
  readonly kind: 'invalid' | 'refused'
  /** Offset in the text of the query; null when it is not about a place. */
  readonly at: number | null
  readonly subject: Subject | null

  constructor(
    kind: 'invalid' | 'refused',
    message: string,
    at: number | null = null,
    subject: Subject | null = null,
  ) {
    super(message)
    this.name = 'CypherError'
    this.kind = kind
    this.at = at
    this.subject = subject
  }
}

/** What Neo4j refuses or fails at too. */
export const invalid = (
  message: string,
  at: number | null = null,
  subject: Subject | null = null,
): CypherError => new CypherError('invalid', message, at, subject)
