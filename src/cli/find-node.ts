import { AppError } from '../errors.ts'
import { foldLetters } from '../graph/fold.ts'
import { labelOfKey, textOfKey } from '../graph/keys.ts'
import type { NodeDetails } from '../graph/node-details.ts'
import type { Label } from '../graph/schema.ts'
import type { SearchHit } from '../graph/search-answer.ts'
import { searchOnce } from '../indexing/local-search.ts'
import type { Settings } from '../settings.ts'
import type { GraphStore } from '../store/store.ts'
import { nameNodes } from '../views/name-nodes.ts'
import { readNodeDetails } from '../views/node-details.ts'
import { makeSearchIndex } from './make-index.ts'

/** Hits that are read for one whose name it is, and those that are proposed when there is none. */
const HITS = { read: 50, shown: 5 }

/** Whether a text is an id, the name or another name of a node, however it is written. */
const isCalled = ({ name, alias, match }: SearchHit, text: string): boolean => {
  const letters = foldLetters(text)
  return match === 'id' || [name, alias ?? ''].some(one => letters !== '' && foldLetters(one) === letters)
}

const proposals = (hits: readonly SearchHit[]): string =>
  hits
    .slice(0, HITS.shown)
    .map(({ key, label, name }) => `\n  ${key}  ${label} ${name}`)
    .join('')

function keyAmong(hits: readonly SearchHit[], text: string): string {
  // A model has the id of its paper, too, but whoever writes the id means the paper.
  const papers = hits.filter(({ label, match }) => label === 'Paper' && match === 'id')
  const called = papers.length === 1 ? papers : hits.filter(hit => isCalled(hit, text))
  const [first, ...others] = called
  if (first && others.length === 0) return first.key
  if (first)
    throw new AppError(
      'NOT_FOUND',
      `Several nodes are called "${text}". Name one by its key:${proposals(called)}`,
    )
  if (hits.length === 0) throw noNode(text)
  throw new AppError(
    'NOT_FOUND',
    `No node is called "${text}". Perhaps one of these, by its key:${proposals(hits)}`,
  )
}

const noNode = (key: string, cause?: unknown): AppError =>
  new AppError('NOT_FOUND', `There is no node "${key}". "paperweave search ${textOfKey(key)}" finds keys.`, {
    cause,
  })

async function keyOfName(
  store: GraphStore,
  settings: Settings,
  text: string,
  labels: readonly Label[],
): Promise<string> {
  const folder = await makeSearchIndex(store, settings, false)
  if (folder === null) throw noNode(text)
  const request = { text: `${text} `, limit: HITS.read, offset: 0, labels: [...labels] }
  return keyAmong((await searchOnce(folder, request)).hits, text)
}

/**
 * The node that a key, an id, an address, or else a name means, as people have it at hand.
 * @throws NOT_FOUND with the keys that come near
 */
export async function findNode(store: GraphStore, settings: Settings, given: string): Promise<NodeDetails> {
  const key = labelOfKey(given) === null ? await keyOfName(store, settings, given, []) : given
  try {
    return await readNodeDetails(store, key)
  } catch (cause) {
    throw cause instanceof AppError && cause.code === 'NOT_FOUND' ? noNode(key, cause) : cause
  }
}

/** The same among nodes of some labels, without what is known about it. A key of another label is given back as it is. */
export async function findKey(
  store: GraphStore,
  settings: Settings,
  given: string,
  labels: readonly Label[],
): Promise<string> {
  const label = labelOfKey(given)
  if (label === null) return keyOfName(store, settings, given, labels)
  if (labels.includes(label) && (await nameNodes(store, [given])).length === 0) throw noNode(given)
  return given
}
