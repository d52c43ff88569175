/** What an error is about, where that has a name that people know. */
export type Subject =
  | { kind: 'writing' | 'procedure' | 'function' | 'graph' | 'variable'; name: string }
  | { kind: 'files' | 'nothing' }

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
export const invalid = (message: string, at: number | null = null): CypherError =>
  new CypherError('invalid', message, at)
