import type { ColorBy } from '../graph/color-by.ts'
import { MEASURE_NAMES } from '../graph/measures/measure-names.ts'
import { LABELS } from '../graph/schema.ts'
import { LANGUAGE_CODES } from '../text/languages.ts'
import {
  choice,
  choices,
  coordinate,
  day,
  factor,
  index,
  keyList,
  parameterObject,
  text,
  texts,
  type ValueKind,
  yesOrNo,
} from './values.ts'

/** How close a camera may come. */
export const LARGEST_ZOOM = 200

/** One parameter of an address. `otherwise` is its value when the address leaves it out; it is never written. */
export interface AddressParameter<T, Otherwise extends T | null = T | null> {
  name: string
  kind: ValueKind<T>
  otherwise: Otherwise
  description: string
}

const withDefault = <T>(
  name: string,
  kind: ValueKind<T>,
  otherwise: NoInfer<T>,
  description: string,
): AddressParameter<T, T> => ({ name, kind, otherwise, description })

const optional = <T>(name: string, kind: ValueKind<T>, description: string): AddressParameter<T, null> => ({
  name,
  kind,
  otherwise: null,
  description,
})

/** What a page can show of a view. */
export const FACES = ['graph', 'table', 'list'] as const

const COLORS: readonly ColorBy[] = ['kind', 'community', ...MEASURE_NAMES]
/** Earlier documents of the API called this value `label`, while the viewer wrote `kind`. */
const color = choice(COLORS, { label: 'kind' })

/**
 * Every parameter with a meaning of its own, by the property of `Address` that holds it. `/`, `/graph`, `/embed`,
 * `/picture.*` and `/export.*` all take them; `/oembed` takes them inside its `url`.
 *
 * All other names belong to the views, which declare them in their Cypher files: `from` and `to` are keys in the view
 * *path* and days in *digests*; `topic`, `author`, `model` and `paper` say what a view is about. What leaves papers out
 * begins with `only-`, or is `since`, `until` or `match`.
 */
export const GRAMMAR = {
  view: withDefault('view', text, 'library', 'The view, by the name of its Cypher file'),
  node: optional('node', text, 'Key of the selected node, which stands out with its neighbours'),
  others: withDefault(
    'with',
    keyList,
    [],
    'Keys of further nodes that are chosen: what links them with `node`, and what they share, stands out',
  ),
  expanded: withDefault(
    'expand',
    keyList,
    [],
    'Keys of nodes whose neighbours are added to the view, which must not be large',
  ),
  pinned: withDefault(
    'pin',
    keyList,
    [],
    'Keys of nodes that keep their name, a ring and their colour, whatever else stands out',
  ),
  without: withDefault('without', keyList, [], 'Keys of nodes that are left out'),
  hidden: withDefault('hide', choices(LABELS), [], 'Labels whose nodes are left out'),
  community: optional('community', index, 'The only community to show, by its number in the scene'),
  topics: withDefault('only-topic', texts, [], 'Only papers with one of these topics, by their keys'),
  authors: withDefault('only-author', texts, [], 'Only papers of one of these authors'),
  models: withDefault('only-model', texts, [], 'Only papers that cite or introduce one of these models'),
  venues: withDefault('only-venue', texts, [], 'Only papers of one of these venues, by their names'),
  digests: withDefault('only-digest', texts, [], 'Only papers in one of these digests'),
  since: optional('since', day, 'Only papers that are not older'),
  until: optional('until', day, 'Only papers that are not newer'),
  match: optional(
    'match',
    text,
    'Only papers with all of these words in their title or in the names of their authors, topics and models',
  ),
  isNew: withDefault(
    'new',
    yesOrNo,
    false,
    'Whether what the last import added stands out and is listed; only the viewer of a server knows it',
  ),
  as: withDefault(
    'as',
    choice(FACES),
    'graph',
    'What the page shows of the view: the map, a table of its nodes, or a list of them with what they are linked to',
  ),
  sort: optional(
    'sort',
    text,
    'The column that the table and the list are sorted by, from the end after a `-`',
  ),
  color: optional(
    'color',
    color,
    'What colours stand for: kinds, communities, or a measure as of `size`; by default kinds, or communities if all nodes are of one kind and there are several',
  ),
  size: optional(
    'size',
    choice(MEASURE_NAMES),
    'What sizes stand for: links, papers, PageRank, betweenness (of more than 10,000 nodes an estimate) or date; by default papers, and links of papers, each compared with nodes of its kind',
  ),
  labels: withDefault('labels', yesOrNo, true, 'Whether names are shown'),
  legend: withDefault('legend', yesOrNo, true, 'Whether the legend is shown'),
  chrome: withDefault('ui', choice(['none', 'min', 'full']), 'full', 'How much is shown around the graph'),
  theme: withDefault(
    'theme',
    choice(['light', 'dark', 'auto']),
    'auto',
    'Light or dark; `auto` follows the system of the reader',
  ),
  language: optional('lang', choice(LANGUAGE_CODES), 'Language; by default that of the reader'),
  search: optional('q', text, 'What is searched for; the page shows all that is found'),
  console: withDefault('console', yesOrNo, false, 'Whether the query console is open'),
  query: optional('query', text, 'Saved query to open the console with, by the name of its Cypher file'),
  cypher: optional('cypher', text, 'Query of your own to open the console with'),
  parameters: optional('parameters', parameterObject, 'Parameters of the query'),
  run: withDefault(
    'run',
    yesOrNo,
    false,
    'Whether the query was run, and runs again when the console opens; it only reads, within the limits of the console',
  ),
  x: optional('x', coordinate, 'Centre of the camera, in units of the scene; needs y'),
  y: optional('y', coordinate, 'Centre of the camera, in units of the scene, upwards; needs x'),
  zoom: optional('zoom', factor(LARGEST_ZOOM), 'Magnification; 1, the default, shows the whole scene'),
} as const

const OWN: ReadonlySet<string> = new Set(Object.values(GRAMMAR).map(({ name }) => name))

/** Whether the grammar gives this name a meaning; a Cypher file must not give it to a parameter. */
export const isOwn = (name: string): boolean => OWN.has(name)
