import type { Diagnostic } from '../../graph/library.ts'
import type { NodeRecord, Statement } from '../../graph/records.ts'
import type { Catalog } from '../../link/catalog.ts'
import { mergeStatements } from './merge-statements.ts'
import type { DigestEvent } from './read-digests.ts'

/** How many statements are linked and written at once. This bounds the memory of an import. */
export const MOST_STATEMENTS = 500

/**
 * Some or all statements of one digest, at most one per paper. The first part replaces what the digest said before.
 * Only the last part carries the hash, so a digest that was cut off is read again.
 */
export interface DigestPart {
  node: NodeRecord
  first: boolean
  statements: Statement[]
}

export type PartEvent = { kind: 'part'; part: DigestPart } | { kind: 'diagnostic'; diagnostic: Diagnostic }

/** A digest that is still being read. */
class OpenDigest {
  private readonly node: NodeRecord
  private readonly catalog: Catalog
  private readonly done = new Set<string>()
  private waiting = new Map<string, Statement>()

  constructor(node: NodeRecord, catalog: Catalog) {
    this.node = node
    this.catalog = catalog
  }

  get isFull(): boolean {
    return this.waiting.size >= MOST_STATEMENTS
  }

  /** @returns false when an earlier part of the digest already featured this paper */
  add(given: Statement): boolean {
    const statement = { ...given, paper: this.catalog.paper(given) }
    if (this.done.has(statement.paper)) return false
    const known = this.waiting.get(statement.paper)
    this.waiting.set(statement.paper, known ? mergeStatements(known, statement) : statement)
    return true
  }

  take(last: boolean): { kind: 'part'; part: DigestPart } {
    const first = this.done.size === 0
    const statements = [...this.waiting.values()]
    for (const { paper } of statements) this.done.add(paper)
    this.waiting = new Map()
    const end = last ? { entries: this.done.size } : { hash: '' }
    const properties = { ...this.node.properties, ...end }
    return { kind: 'part', part: { node: { ...this.node, properties }, first, statements } }
  }
}

/** Cuts digests, as they are read, into parts that are small enough to link and write. */
export async function* digestParts(
  events: AsyncIterable<DigestEvent>,
  source: string,
  catalog: Catalog,
): AsyncGenerator<PartEvent> {
  let open: OpenDigest | null = null
  for await (const event of events) {
    if (event.kind === 'diagnostic') yield event
    else if (event.kind === 'digest') {
      if (open) yield open.take(true)
      open = new OpenDigest(event.node, catalog)
    } else if (open && !open.add(event.statement)) yield repeated(event.statement, source)
    else if (open?.isFull) yield open.take(false)
  }
  if (open) yield open.take(true)
}

const repeated = ({ title, line }: Statement, source: string): PartEvent => ({
  kind: 'diagnostic',
  diagnostic: {
    severity: 'warning',
    code: 'repeated-paper',
    message: `"${title}" already appears further above; this second entry is left out.`,
    place: { source, line },
  },
})
