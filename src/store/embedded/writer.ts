import { rm } from 'node:fs/promises'
import type { GrafeoDB } from '@grafeo-db/js'
import type { Generation, ImportReport, Stats } from '../../graph/library.ts'
import type { GraphChange, NodeRecord, NodeRef, RelationshipRecord, Statement } from '../../graph/records.ts'
import { type Label, RELATIONSHIPS } from '../../graph/schema.ts'
import { batches, groupBy } from '../batches.ts'
import { statementColumns, toStatementFromRow } from '../statement-properties.ts'
import type { StoreWriter } from '../store.ts'
import { createSchema, openForWriting, rowsOf } from './engine.ts'
import type { Generations } from './generations.ts'
import { readStats } from './stats.ts'
import { asStoreError } from './store-errors.ts'

interface WriterOptions {
  generations: Generations
  home: string
  keep: number
  release: () => Promise<void>
}

/** An import into a copy of the current generation, in this process: nobody else reads that file. */
export class EmbeddedWriter implements StoreWriter {
  private readonly db: GrafeoDB
  private readonly id: string
  private readonly options: WriterOptions

  private constructor(db: GrafeoDB, id: string, options: WriterOptions) {
    this.db = db
    this.id = id
    this.options = options
  }

  static async open(options: WriterOptions): Promise<EmbeddedWriter> {
    await options.generations.sweep()
    const { id, file, copied } = await options.generations.begin()
    const db = openForWriting(file, copied)
    await createSchema(db)
    return new EmbeddedWriter(db, id, options)
  }

  async *digests(): AsyncIterable<{ key: string; source: string; hash: string }> {
    const rows = await this.rows('MATCH (d:Digest) RETURN d.key AS key, d.source AS source, d.hash AS hash')
    for (const row of rows)
      yield { key: String(row.key), source: String(row.source ?? ''), hash: String(row.hash ?? '') }
  }

  async *statements(options: {
    text: boolean
    papers?: string[]
    digests?: string[]
  }): AsyncIterable<Statement> {
    const columns = statementColumns(options.text)
    const [label, keys] = options.papers
      ? (['p:Paper', options.papers] as const)
      : (['d:Digest', options.digests ?? (await this.keysOf('Digest'))] as const)
    const pattern = label === 'p:Paper' ? '(d:Digest)-[f:FEATURES]->(p)' : '(d)-[f:FEATURES]->(p:Paper)'
    // A digest can hold tens of thousands of entries: its statements are read one digest at a time.
    for (const batch of label === 'p:Paper' ? batches(keys) : keys.map(key => [key])) {
      const cypher = `UNWIND $keys AS key MATCH (${label} {key: key}) MATCH ${pattern} RETURN ${columns}`
      for (const row of await this.rows(cypher, { keys: batch })) yield toStatementFromRow(row)
    }
  }

  async *nodes(label: Label): AsyncIterable<{ key: string; properties: Record<string, unknown> }> {
    for (const batch of batches(await this.keysOf(label))) {
      const cypher = `UNWIND $keys AS key MATCH (n:${label} {key: key}) RETURN key, properties(n) AS properties`
      for (const row of await this.rows(cypher, { keys: batch })) {
        yield { key: String(row.key), properties: row.properties as Record<string, unknown> }
      }
    }
  }

  async apply(change: GraphChange): Promise<void> {
    await this.clear(change.replace)
    await this.remove(change.remove)
    for (const [label, nodes] of groupBy(change.nodes, node => node.label)) await this.putNodes(label, nodes)
    const ends = ({ type, from, to }: RelationshipRecord) => `${from.label} ${type} ${to.label}`
    for (const group of groupBy(change.relationships, ends).values()) await this.putRelationships(group)
  }

  async sweep(): Promise<void> {
    await this.removeAlone('Paper', '(n:Paper)<-[:FEATURES]-(d:Digest)')
    for (const [label, type] of [
      ['Author', 'AUTHORED_BY'],
      ['Topic', 'TAGGED'],
      ['Model', 'CITES|INTRODUCES'],
    ] as const) {
      await this.removeAlone(label, `(n:${label})<-[:${type}]-(p:Paper)`)
      await this.run(
        `MATCH (p:Paper)-[:${type}]->(n:${label}) WITH n, count(DISTINCT p) AS papers SET n.papers = papers`,
      )
    }
  }

  async publish(report: (stats: Stats) => ImportReport, reason: string): Promise<Generation> {
    const stats = await readStats(this.db)
    const manifest = { id: this.id, at: new Date().toISOString(), reason, stats, report: report(stats) }
    try {
      await this.close()
      await this.options.generations.publish(manifest, this.options.keep)
    } catch (error) {
      throw asStoreError(error, this.options.home)
    }
    await this.options.release()
    return { id: this.id, at: manifest.at, reason, stats, current: true }
  }

  async abandon(): Promise<void> {
    try {
      this.db.close()
    } catch {
      // What is thrown away need not close well.
    }
    try {
      await this.options.generations.discard(this.id)
    } finally {
      await this.options.release()
    }
  }

  private async run(cypher: string, parameters: Record<string, unknown> = {}): Promise<void> {
    await this.rows(cypher, parameters)
  }

  private async rows(cypher: string, parameters: Record<string, unknown> = {}) {
    try {
      return await rowsOf(this.db, cypher, parameters)
    } catch (error) {
      throw asStoreError(error, this.options.home)
    }
  }

  /** Checkpoints are off by default, and a log left beside the file would not fit a copy of it. */
  private async close(): Promise<void> {
    this.db.walCheckpoint()
    this.db.close()
    await rm(`${this.options.generations.file(this.id)}.wal`, { recursive: true, force: true })
  }

  private async keysOf(label: Label): Promise<string[]> {
    const rows = await this.rows(`MATCH (n:${label}) RETURN n.key AS key ORDER BY key`)
    return rows.map(row => String(row.key))
  }

  private async clear(nodes: NodeRef[]): Promise<void> {
    for (const [label, group] of groupBy(nodes, node => node.label)) {
      for (const { type, to } of RELATIONSHIPS.filter(({ from }) => from === label)) {
        const cypher = `UNWIND $keys AS key MATCH (n:${label} {key: key}) MATCH (n)-[r:${type}]->(m:${to}) DELETE r`
        for (const batch of batches(group)) await this.run(cypher, { keys: batch.map(node => node.key) })
      }
    }
  }

  private async remove(nodes: NodeRef[]): Promise<void> {
    for (const [label, group] of groupBy(nodes, node => node.label)) {
      const cypher = `UNWIND $keys AS key MATCH (n:${label} {key: key}) DETACH DELETE n`
      for (const batch of batches(group)) await this.run(cypher, { keys: batch.map(node => node.key) })
    }
  }

  private async putNodes(label: string, nodes: NodeRecord[]): Promise<void> {
    const cypher = `UNWIND $rows AS row MERGE (n:${label} {key: row.key}) SET n = row`
    for (const batch of batches(nodes)) {
      await this.run(cypher, {
        rows: batch.map(({ key, properties }) => ({ ...properties, key })),
      })
    }
  }

  private async putRelationships(group: RelationshipRecord[]): Promise<void> {
    const first = group[0]
    if (!first) return
    const cypher = `UNWIND $rows AS row
      MATCH (a:${first.from.label} {key: row.from}), (b:${first.to.label} {key: row.to})
      CREATE (a)-[r:${first.type}]->(b) SET r = row.properties`
    for (const batch of batches(group)) {
      const rows = batch.map(({ from, to, properties }) => ({ from: from.key, to: to.key, properties }))
      await this.run(cypher, { rows })
    }
  }

  /** Removes the nodes of a label that are not part of the pattern. */
  private async removeAlone(label: Label, pattern: string): Promise<void> {
    const linked = new Set(
      (await this.rows(`MATCH ${pattern} RETURN DISTINCT n.key AS key`)).map(row => row.key),
    )
    const alone = (await this.keysOf(label)).filter(key => !linked.has(key))
    await this.remove(alone.map(key => ({ label, key })))
  }
}
