import { fnv1a, mixed } from '../graph/fnv.ts'
import type { Stats } from '../graph/library.ts'
import type { Label, RelationshipType } from '../graph/schema.ts'
import type { CypherFile } from '../views/cypher-file.ts'
import type { ShortKey } from './short-keys.ts'

/**
 * What a published folder says of itself: the first piece that its pages read. Pieces are named for their content, so
 * browsers and hosts may keep them for ever.
 */
export interface PublishedLibrary {
  /** The views that are in the folder. */
  files: CypherFile[]
  stats: Stats & { generation: string }
  /** By view and parameters, as `sceneName` writes them. */
  scenes: Record<string, PublishedScene>
  /** The piece with the scenes of single days, authors, topics and models, by name. */
  parts: string
  /** The paths of the pictures that there are. */
  pictures: string[]
  /** How many papers a node needs to have a page that is read, by its label. */
  pages: Partial<Record<Label, number>>
  /** Whether what digests say in their own words is left out. */
  isPrivate: boolean
  /** The piece that lists the pieces with the details of nodes: a `NodeDirectory`. */
  nodes: string
  /** The piece with all nodes and relationships: a `PublishedGraph`. */
  graph: string
  /** The piece that lists those of the search index: a `PublishedIndex`. */
  search: string
}

/** The graph in columns, for views that are not made yet, for filters and charts. It is loaded when it is needed. */
export interface PublishedGraph {
  nodes: PublishedNodes[]
  links: PublishedLinks[]
}

/** All nodes of a label, in the order of their keys. */
export interface PublishedNodes {
  label: Label
  prefixes: string[]
  keys: ShortKey[]
  names: string[]
  /** As far as the label has them. */
  dates: (string | null)[] | null
  weights: number[] | null
  venues: (string | null)[] | null
}

/** All relationships of a type between two labels, by the places of their ends among the nodes of each. */
export interface PublishedLinks {
  type: RelationshipType
  from: Label
  to: Label
  sources: number[]
  targets: number[]
  /** Of papers in a digest. */
  positions: number[] | null
}

export interface PublishedScene {
  scene: string
  /** Only of libraries that are large. */
  overview?: string
}

/** Where the details of nodes are. Each shard holds those of many nodes: `PackedNodes`. */
export interface NodeDirectory {
  shards: string[]
  /** The pieces that say which nodes are in another shard than their key says: `NodeHomes`, by `partOf` of a key. */
  homes: string[]
  /** Nodes with more links than a panel lists at first: the pieces with all of them, by key. */
  whole: Record<string, string>
}

/** The pieces of the search index, by the names of its files. */
export type PublishedIndex = Record<string, string>

/** The name of a scene: of the view with these parameters, none of which has its default value. */
export function sceneName(view: string, parameters: Readonly<Record<string, string>>): string {
  const sorted = Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1))
  const query = new URLSearchParams(sorted).toString()
  return query === '' ? view : `${view}?${query}`
}

/** Nodes of a view that is published as SVG, too: the shapes of more are megabytes that nobody prints. */
export const NODES_IN_SVG = 5000

/** Where the picture of a view is: an address that stays, so that a README may hold it. */
export const picturePath = (view: string, format: 'svg' | 'png', theme: 'light' | 'dark'): string =>
  `pictures/${view}${theme === 'light' ? '' : `-${theme}`}.${format}`

/** The picture of a page that is read, for previews of links to it. @param page its path */
export const cardPath = (page: string): string => `pictures/${page.replace(/\.html$/, '')}.jpg`

/** The page of a view to embed, which has its picture where nothing may run. */
export const embedPage = (view: string): string => `embed-${view}.html`

/** The page of a day in a published folder, relative to it. */
export const dayPagePath = (day: string): string => `digest/${day}.html`

/** Names that any host can have as files. Keys may hold what somebody wrote. */
const FILE_NAME = /^[\p{L}\p{N}][\p{L}\p{N}~+.-]{0,59}$/u

/** The page of an author, a topic or a model in a published folder, relative to it, as a file and as an address. */
export function subjectPagePath(key: string): { file: string; address: string } {
  const at = key.indexOf(':')
  const [label, name] = [key.slice(0, at), key.slice(at + 1)]
  const safe = FILE_NAME.test(name) ? name : `~${mixed(fnv1a(key)).toString(36)}`
  return { file: `${label}/${safe}.html`, address: `${label}/${encodeURIComponent(safe)}.html` }
}

/** The address of the viewer or the embed in a published folder, relative to it. */
export function publishedAddress(page: 'graph' | 'embed', query: string): string {
  if (page === 'graph') return `./${query}`
  const search = new URLSearchParams(query)
  const view = search.get('view') ?? 'library'
  search.delete('view')
  const rest = search.toString()
  return `${embedPage(view)}${rest && `?${rest}`}`
}

/** Nodes of a view that is written as one file: some 4 MB, and nobody mails more. */
export const NODES_IN_FILE = 5000
