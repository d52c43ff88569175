import type { NodeRecord, Statement } from '../graph/records.ts'
import type { Catalog } from '../link/catalog.ts'
import type { LinkedPaper } from '../link/link-paper.ts'
import type { StoreWriter } from '../store/store.ts'
import { type DigestPart, writeParts } from './batch.ts'
import { mergeStatements } from './merge-statements.ts'

/** Statements that are linked and written at once; what bounds the memory of an import. */
const BATCH = 500

/**
 * Gathers digests and writes them in batches of whole digests; one that is larger than a batch is written in
 * parts, its hash with the last, so that one which was cut off is read again.
 */
export class DigestWriter {
  private readonly writer: StoreWriter
  private readonly catalog: Catalog
  private readonly onLinked: (paper: LinkedPaper) => void
  private readonly beforeLinking: (statements: Statement[]) => Promise<void>
  /** Papers that each stored digest speaks of until it is rewritten. */
  private readonly formerly: Map<string, string[]>
  private parts: DigestPart[] = []
  private waiting = 0
  private open: { node: NodeRecord; statements: Map<string, Statement>; written: Set<string> } | null = null

  constructor(options: {
    writer: StoreWriter
    catalog: Catalog
    formerly: Map<string, string[]>
    onLinked: (paper: LinkedPaper) => void
    beforeLinking: (statements: Statement[]) => Promise<void>
  }) {
    this.writer = options.writer
    this.catalog = options.catalog
    this.formerly = options.formerly
    this.onLinked = options.onLinked
    this.beforeLinking = options.beforeLinking
  }

  async begin(node: NodeRecord): Promise<void> {
    await this.end()
    this.open = { node, statements: new Map(), written: new Set() }
  }

  /** @returns false when an earlier part of the same digest already spoke of this paper */
  async add(given: Statement): Promise<boolean> {
    const open = this.open
    if (!open) return false
    const statement = { ...given, paper: this.catalog.paper(given) }
    if (open.written.has(statement.paper)) return false
    const known = open.statements.get(statement.paper)
    open.statements.set(statement.paper, known ? mergeStatements(known, statement) : statement)
    if (open.statements.size >= BATCH) await this.cut({ ...open.node.properties, hash: '' })
    return true
  }

  /** Ends the digest at hand; `flush` sends what waits. */
  async end(): Promise<void> {
    const open = this.open
    if (!open) return
    const entries = open.written.size + open.statements.size
    await this.cut({ ...open.node.properties, entries })
    this.open = null
  }

  async flush(): Promise<void> {
    const { parts } = this
    this.parts = []
    this.waiting = 0
    if (parts.length === 0) return
    const formerly = parts.flatMap(({ node, first }) => (first ? (this.formerly.get(node.key) ?? []) : []))
    const { catalog, writer, beforeLinking } = this
    const linked = await writeParts(parts, formerly, catalog, writer, beforeLinking)
    for (const paper of linked) this.onLinked(paper)
  }

  private async cut(properties: NodeRecord['properties']): Promise<void> {
    const open = this.open
    if (!open) return
    const first = open.written.size === 0
    const statements = [...open.statements.values()]
    this.parts.push({ node: { ...open.node, properties }, first, statements })
    for (const { paper } of statements) open.written.add(paper)
    open.statements = new Map()
    this.waiting += statements.length
    if (this.waiting >= BATCH) await this.flush()
  }
}
