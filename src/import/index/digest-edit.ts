import type { Statement } from '../../graph/records.ts'
import { entriesOf, joinEntries } from '../../link/joined-entries.ts'
import type { FeaturedPaper, StoreWriter } from '../../store/store.ts'
import type { DigestEdit } from '../digests/document-edit.ts'
import { MOST_ENTRIES } from '../digests/repeated-entry.ts'
import type { ComparedDigest } from './compared-digest.ts'
import { hashAt } from './entry-list.ts'
import { entriesByDigest } from './entry-lists.ts'
import { TooMuch } from './part-of-library.ts'
import type { Records } from './records.ts'

interface Context {
  writer: StoreWriter
  records: Records
  /** The papers that other entries are about now. */
  papers: ReadonlySet<string>
}

/** The hashes of entries, by paper. */
type About = ReadonlyMap<string, readonly string[]>

/** What must be written of a digest. @throws TooMuch where it is not stored as the index tells */
export async function digestEdit(context: Context, digest: ComparedDigest): Promise<DigestEdit> {
  const { writer, records, papers } = context
  const featured = new Map((await writer.featured(digest.key)).map(one => [one.paper, one]))
  const about: About = (await entriesByDigest(records, 'now', papers)).get(digest.key) ?? new Map()
  const touched = new Set([...about.keys(), ...[...papers].filter(paper => featured.has(paper))])
  const kept = new KeptEntries(digest)
  const joined = [...featured.values()].filter(one => one.isJoined && !touched.has(one.paper))
  const stored = [...touched, ...joined.map(({ paper }) => paper)].filter(paper => featured.has(paper))
  for await (const statement of writer.statements({ text: true, papers: stored }))
    if (statement.digest === digest.key) kept.add(statement)
  const changed = [...about].map(([paper, hashes]) => kept.join(paper, hashes))
  const again = kept.changed(joined)
  const dropped = [...touched].filter(paper => !about.has(paper))
  const entries = featured.size + changed.filter(({ paper }) => !featured.has(paper)).length - dropped.length
  return {
    node: { ...digest.node, properties: { ...digest.node.properties, entries } },
    statements: [...changed, ...again].map(statement => {
      return { statement, isStored: featured.has(statement.paper) }
    }),
    moved: [...featured.values()].flatMap(one =>
      touched.has(one.paper) || one.isJoined ? [] : movedOf(digest, one),
    ),
    dropped,
    papers: touched,
  }
}

/** The place of an entry now, by its position before. */
function placeOf(digest: ComparedDigest, before: number): Pick<Statement, 'position' | 'line'> | null {
  const [position] = digest.positions.get(hashAt(digest.before, before) ?? '') ?? []
  return position === undefined ? null : { position, line: digest.lineAt(position) }
}

function movedOf(digest: ComparedDigest, { paper, position, line }: FeaturedPaper): DigestEdit['moved'] {
  const now = placeOf(digest, position)
  if (!now) throw new TooMuch()
  return now.position === position && now.line === line ? [] : [{ paper, ...now }]
}

/** Stored entries of a digest, at their places of now. */
class KeptEntries {
  private readonly digest: ComparedDigest
  private readonly byHash = new Map<string, Statement>()
  private readonly stored = new Map<string, Statement>()

  constructor(digest: ComparedDigest) {
    this.digest = digest
  }

  add(statement: Statement): void {
    this.stored.set(statement.paper, statement)
    for (const entry of entriesOf(statement)) {
      const hash = hashAt(this.digest.before, entry.position)
      if (hash === null) throw new TooMuch()
      const place = placeOf(this.digest, entry.position)
      if (place) this.byHash.set(hash, { ...entry, ...place })
    }
  }

  /** All that the digest says of a paper. */
  join(paper: string, hashes: readonly string[]): Statement {
    const { fresh, positions } = this.digest
    const entries = hashes.map(hash => fresh.get(hash) ?? this.byHash.get(hash))
    const times = hashes.reduce((sum, hash) => sum + (positions.get(hash)?.length ?? 0), 0)
    if (times > MOST_ENTRIES) throw new TooMuch()
    return joinEntries(
      entries.map(entry => {
        if (!entry) throw new TooMuch()
        return { ...entry, paper }
      }),
    )
  }

  /** What is said of those papers of which some entries have another place now. */
  changed(papers: readonly FeaturedPaper[]): Statement[] {
    return papers.flatMap(({ paper }) => {
      const stored = this.stored.get(paper)
      if (!stored) throw new TooMuch()
      const now = joinEntries(
        entriesOf(stored).map(entry => {
          const place = placeOf(this.digest, entry.position)
          if (!place) throw new TooMuch()
          return { ...entry, ...place }
        }),
      )
      return now.joined?.join('\n') === stored.joined?.join('\n') ? [] : [now]
    })
  }
}
