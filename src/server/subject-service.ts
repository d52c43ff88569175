import type { SubjectLabel } from '../address/subjects.ts'
import { AppError } from '../errors.ts'
import { LABEL_TABLE } from '../graph/labels.ts'
import { LINKS_SHOWN } from '../graph/links-shown.ts'
import {
  LINKS_OF_PAPER,
  listSubjects,
  PAPERS_ON_PAGE,
  RELATED_ON_PAGE,
  type Subject,
  type SubjectList,
} from '../pages/subject.ts'
import { type GraphStore, untilAborted } from '../store/store.ts'
import { readManyDetails } from '../views/many-details.ts'
import { LOOKUP_LIMITS } from '../views/name-nodes.ts'
import { readNodeDetails } from '../views/node-details.ts'
import { readRelated } from '../views/related.ts'
import type { Lanes } from './lanes.ts'

/** What pages say of authors, topics and models. */
export class SubjectService {
  private lists: { generation: string; byLabel: Map<SubjectLabel, Promise<SubjectList>> } | null = null

  constructor(
    private readonly store: GraphStore,
    private readonly lanes: Lanes,
  ) {}

  /** Those with the most papers, read once for each state of the graph. */
  async list(label: SubjectLabel, signal: AbortSignal): Promise<SubjectList> {
    const generation = await this.store.generation()
    if (this.lists?.generation !== generation) this.lists = { generation, byLabel: new Map() }
    const { byLabel } = this.lists
    const known = byLabel.get(label)
    if (known) return known
    const list = this.lanes.share('nodes', `subjects ${generation} ${label}`, signal, until =>
      this.readList(label, until),
    )
    byLabel.set(label, list)
    // Who asks next asks the store again.
    list.catch(() => byLabel.delete(label))
    return list
  }

  /** Null for a node that is not stored. */
  read(label: SubjectLabel, key: string, signal: AbortSignal): Promise<Subject | null> {
    return this.lanes.run('nodes', signal, async until => {
      const store = untilAborted(this.store, until)
      const node = await readNodeDetails(store, key, LINKS_SHOWN.most).catch((error: unknown) => {
        if (error instanceof AppError && error.code === 'NOT_FOUND') return null
        throw error
      })
      if (node === null) return null
      const keys = new Set(
        node.links.filter(({ other }) => other.label === 'Paper').map(({ other }) => other.key),
      )
      const shown = [...keys].slice(0, PAPERS_ON_PAGE)
      const papers = await readManyDetails(store, shown, LINKS_OF_PAPER)
      const order = new Map(shown.map((one, at) => [one, at]))
      papers.sort((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0))
      const related = await readRelated(store, key, RELATED_ON_PAGE)
      return { node, label, papers, total: keys.size, related }
    })
  }

  private async readList(label: SubjectLabel, signal: AbortSignal): Promise<SubjectList> {
    const store = untilAborted(this.store, signal)
    const { name, weight } = LABEL_TABLE[label]
    const cypher = `MATCH (n:${label}) RETURN n.key, n.${name}, coalesce(n.${weight}, 0)`
    const { rows } = await store.query(cypher, {}, LOOKUP_LIMITS, 'lookup')
    return listSubjects(
      label,
      rows.map(([key, named, papers]) => ({
        key: String(key),
        name: String(named ?? key),
        papers: Number(papers),
      })),
    )
  }
}
