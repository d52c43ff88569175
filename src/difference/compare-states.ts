import type { Difference, End, LinkDifference, NodeDifference } from '../graph/difference.ts'
import { LABELS, type Label } from '../graph/schema.ts'
import type { OpenGeneration } from '../store/store.ts'
import { AliasMoves } from './alias-moves.ts'
import { changedFields, changedProof } from './compare-pictures.ts'
import { Lister } from './listed.ts'
import type { Picture } from './picture.ts'
import { readKeys, readPictures } from './read-pictures.ts'

/** Nodes that are compared at a time. Papers with long texts stay a few megabytes. */
const BATCH = 500

const NO_PICTURE = { links: new Map() } as Pick<Picture, 'links'>
const endOf = ({ key, name }: End): End => ({ key, name })

/** Compares two states label by label, in the order of keys. Memory grows with the difference, not with the graph. */
class Comparison {
  private readonly before: OpenGeneration
  private readonly after: OpenGeneration
  private readonly lister: Lister
  readonly links: LinkDifference

  constructor(before: OpenGeneration, after: OpenGeneration, most: number) {
    this.before = before
    this.after = after
    this.lister = new Lister(most)
    this.links = { added: this.lister.empty(), changed: this.lister.empty(), removed: this.lister.empty() }
  }

  async nodes(label: Label): Promise<NodeDifference> {
    const found: NodeDifference = {
      added: this.lister.empty(),
      changed: this.lister.empty(),
      removed: this.lister.empty(),
    }
    const moves = new AliasMoves()
    for await (const [before, after] of this.pairs(label)) {
      moves.see(before, after)
      this.compareNodes(before, after, found)
      this.compareLinks(before ?? NO_PICTURE, after ?? NO_PICTURE)
    }
    const { added, changed, removed } = found
    return {
      added: { ...added, items: added.items.map(node => moves.added(node)) },
      changed,
      removed: { ...removed, items: removed.items.map(node => moves.removed(node)) },
    }
  }

  /** Every node of a label as it was and as it is. */
  private async *pairs(label: Label): AsyncGenerator<[Picture | undefined, Picture | undefined]> {
    const states = [this.before, this.after] as const
    const keys = new Set((await Promise.all(states.map(state => readKeys(state, label)))).flat())
    const sorted = [...keys].sort()
    for (let start = 0; start < sorted.length; start += BATCH) {
      const batch = sorted.slice(start, start + BATCH)
      const [before, after] = await Promise.all([
        readPictures(this.before, label, batch),
        readPictures(this.after, label, batch),
      ])
      for (const key of batch) yield [before.get(key), after.get(key)]
    }
  }

  private compareNodes(before: Picture | undefined, after: Picture | undefined, found: NodeDifference): void {
    const changes = before && after ? changedFields(before, after) : []
    if (after && !before) this.lister.add(found.added, endOf(after))
    else if (before && !after) this.lister.add(found.removed, endOf(before))
    else if (after && changes.length > 0) this.lister.add(found.changed, { ...endOf(after), changes })
  }

  private compareLinks(before: Pick<Picture, 'links'>, after: Pick<Picture, 'links'>): void {
    for (const [id, link] of after.links) {
      const was = before.links.get(id)
      const changes = was ? changedProof(was, link) : []
      if (!was) this.lister.add(this.links.added, link)
      else if (changes.length > 0) this.lister.add(this.links.changed, { ...link, changes })
    }
    for (const [id, link] of before.links) if (!after.links.has(id)) this.lister.add(this.links.removed, link)
  }
}

const stateOf = ({ generation: { id, at, reason } }: OpenGeneration) => ({ id, at, reason })

/**
 * What an import, or several, added, changed and removed.
 * @param most items that each list holds; all are counted
 */
export async function compareStates(
  before: OpenGeneration,
  after: OpenGeneration,
  most = Number.POSITIVE_INFINITY,
): Promise<Difference> {
  const comparison = new Comparison(before, after, most)
  const nodes = {} as Difference['nodes']
  for (const label of LABELS) nodes[label] = await comparison.nodes(label)
  return { before: stateOf(before), after: stateOf(after), nodes, links: comparison.links }
}
