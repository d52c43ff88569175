import type { Diagnostic } from '../../graph/library.ts'
import type { NodeRecord, Statement } from '../../graph/records.ts'
import type { Catalog } from '../../link/catalog.ts'
import { joinEntries } from '../../link/joined-entries.ts'
import { FewDiagnostics } from '../../sources/documents/few-diagnostics.ts'
import type { DigestEvent } from './read-digests.ts'
import { MOST_ENTRIES, repeatedEntry } from './repeated-entry.ts'

/**
 * Some or all statements of one digest, at most one per paper. The first part replaces what the digest said before; a
 * later one may add to what an earlier one said of a paper. Only the last part carries the hash, so a digest that was
 * cut off is read again.
 */
export interface DigestPart {
  node: NodeRecord
  first: boolean
  statements: Statement[]
}

export type PartEvent = { kind: 'part'; part: DigestPart } | { kind: 'diagnostic'; diagnostic: Diagnostic }

/** How a digest is cut into parts. */
export interface Cut {
  catalog: Catalog
  /** How many entries a part holds. */
  size: number
}

/** A digest that is still being read. */
class OpenDigest {
  private readonly node: NodeRecord
  private readonly cut: Cut
  /** How many entries each paper has so far. */
  private readonly papers = new Map<string, number>()
  private waiting = new Map<string, Statement[]>()
  private count = 0
  private first = true

  constructor(node: NodeRecord, cut: Cut) {
    this.node = node
    this.cut = cut
  }

  get isFull(): boolean {
    return this.count >= this.cut.size
  }

  /** @returns how many entries before this one are about its paper; if there are too many, it is left out */
  add(given: Statement): number {
    const statement = { ...given, paper: this.cut.catalog.paper(given) }
    const before = this.papers.get(statement.paper) ?? 0
    if (before >= MOST_ENTRIES) return before
    this.papers.set(statement.paper, before + 1)
    this.waiting.set(statement.paper, [...(this.waiting.get(statement.paper) ?? []), statement])
    this.count += 1
    return before
  }

  take(last: boolean): { kind: 'part'; part: DigestPart } {
    const { first } = this
    const statements = [...this.waiting.values()].map(joinEntries)
    this.waiting = new Map()
    this.count = 0
    this.first = false
    const end = last ? { entries: this.papers.size } : { hash: '' }
    const properties = { ...this.node.properties, ...end }
    return { kind: 'part', part: { node: { ...this.node, properties }, first, statements } }
  }
}

/** Cuts digests, as they are read, into parts that are small enough to link and write. */
export async function* digestParts(
  events: AsyncIterable<DigestEvent>,
  source: string,
  cut: Cut,
): AsyncGenerator<PartEvent> {
  let open: OpenDigest | null = null
  const few = new FewDiagnostics()
  for await (const event of events) {
    if (event.kind === 'diagnostic') yield event
    else if (event.kind === 'digest') {
      if (open) yield open.take(true)
      open = new OpenDigest(event.node, cut)
    } else if (open) {
      const before = open.add(event.statement)
      const { title, line } = event.statement
      const diagnostic = before > 0 ? repeatedEntry(title, { source, line }, before) : null
      if (diagnostic && few.add(diagnostic)) yield { kind: 'diagnostic', diagnostic }
      if (open.isFull) yield open.take(false)
    }
  }
  if (open) yield open.take(true)
  for (const diagnostic of few.rest()) yield { kind: 'diagnostic', diagnostic }
}
