import { AppError } from '../errors.ts'
import { MOST_ADDED, MOST_EXPANDED, MOST_TO_EXPAND } from '../graph/expanding.ts'
import type { GraphView } from '../graph/graph-view.ts'
import { labelOfKey } from '../graph/keys.ts'
import type { Queries } from '../store/store.ts'
import type { CypherFile } from './cypher-file.ts'
import { type Link, linksOf } from './links.ts'
import { VIEW_LIMITS } from './name-nodes.ts'
import { stepQuery } from './step-query.ts'

/** The links of a view with those of the neighbours that were added. */
interface Grown {
  links: Link[]
  /** The keys of what was added. */
  added: ReadonlySet<string>
  expanded: NonNullable<GraphView['expanded']>
}

const STEP = stepQuery(null)

const step = async (store: Queries, keys: readonly string[]): Promise<Link[]> =>
  linksOf(await store.query(STEP, { keys: [...keys] }, VIEW_LIMITS, 'view'))

const endsOf = ({ source, target }: Link): string[] => (target === null ? [source] : [source, target])

/** @throws INVALID for a view that is not added to: a large one, or one that is read from end to end */
export function checkExpanding(
  { walk }: Pick<CypherFile, 'walk'>,
  nodes: number,
  expanded: readonly string[],
): void {
  if (walk === 'path') throw new AppError('INVALID', { reason: 'pathStays' })
  if (nodes > MOST_TO_EXPAND)
    throw new AppError('INVALID', { reason: 'tooLargeToExpand', values: { most: MOST_TO_EXPAND } })
  if (expanded.length > MOST_EXPANDED)
    throw new AppError('INVALID', { reason: 'tooManyExpanded', values: { most: MOST_EXPANDED } })
}

/**
 * Adds the neighbours of some nodes to a view, one node after the other, with all links between them and what is there. A
 * node that the view lacks is left out.
 * @throws the same as `checkExpanding`
 */
export async function expand(
  store: Queries,
  file: Pick<CypherFile, 'walk'>,
  links: readonly Link[],
  keys: readonly string[],
): Promise<Grown> {
  const present = new Set(links.flatMap(endsOf))
  checkExpanding(file, present.size, keys)
  const all = new Map<string, Link>()
  const add = (link: Link) => {
    const id = `${link.type}\n${link.source}\n${link.target}`
    if (!all.has(id)) all.set(id, link)
  }
  links.forEach(add)
  const added = new Set<string>()
  const expanded: Grown['expanded'] = []
  for (const key of keys) {
    if (!present.has(key)) continue
    const around = await step(store, [key])
    const fresh = [...new Set(around.flatMap(endsOf))].filter(other => !present.has(other))
    const taken = new Set(fresh.slice(0, MOST_ADDED))
    for (const other of taken) {
      present.add(other)
      added.add(other)
    }
    // One end of every relationship is a paper, or is linked with the node itself.
    const papers = taken.size === 0 ? [] : [...present].filter(one => labelOfKey(one) === 'Paper')
    const among = (await step(store, papers)).filter(link => endsOf(link).some(end => taken.has(end)))
    for (const link of [...around, ...among]) if (endsOf(link).every(end => present.has(end))) add(link)
    expanded.push({ key, added: taken.size, left: fresh.length - taken.size })
  }
  return { links: [...all.values()], added, expanded }
}
