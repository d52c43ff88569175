import type { ColorBy } from '../graph/scene.ts'
import { LABELS } from '../graph/schema.ts'
import { LANGUAGE_CODES } from '../text/languages.ts'
import { choice, choices, index, number, text, type ValueKind, yesOrNo } from './values.ts'

/** One parameter of an address. `otherwise` is what an address means that does not give it; it is not written then. */
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

const COLORS: readonly ColorBy[] = ['kind', 'community']
/** Earlier documents of the API said `label` where the viewer wrote `kind`. */
const color = choice(COLORS, { label: 'kind' })

/**
 * Every parameter of an address that has a meaning of its own, by the property of `Address` that holds it. `/`,
 * `/graph`, `/embed`, `/picture.*` and `/export.*` all take them; `/oembed` takes them within its `url`.
 *
 * All other names belong to the views, which declare them in their Cypher files: `from` and `to` are keys in the view
 * *path* and days in *digests*; `topic`, `author`, `model` and `paper` say what a view is about.
 */
export const GRAMMAR = {
  view: withDefault('view', text, 'library', 'The view, by the name of its Cypher file'),
  node: optional('node', text, 'Key of the selected node: it and its neighbours stand out'),
  hidden: withDefault('hide', choices(LABELS), [], 'Labels whose nodes are left out'),
  community: optional('community', index, 'The one community that is shown, by its number in the scene'),
  color: optional('color', color, 'What the colours of nodes mean; by default what tells the nodes apart'),
  labels: withDefault('labels', yesOrNo, true, 'Whether nodes have their names beside them'),
  legend: withDefault('legend', yesOrNo, true, 'Whether there is a legend'),
  chrome: withDefault('ui', choice(['none', 'min', 'full']), 'full', 'How much there is around the graph'),
  theme: withDefault(
    'theme',
    choice(['light', 'dark', 'auto']),
    'auto',
    'Colours; `auto` is what the reader prefers',
  ),
  language: optional('lang', choice(LANGUAGE_CODES), 'Language; by default what the reader prefers'),
  console: withDefault('console', yesOrNo, false, 'Whether the query console is open'),
  cypher: optional('cypher', text, 'The query that the console starts with; it does not run by itself'),
  x: optional('x', number(), 'Middle of what is seen, in units of the scene; needs y'),
  y: optional('y', number(), 'Middle of what is seen, in units of the scene, upwards; needs x'),
  zoom: optional('zoom', number(0), 'How much larger than the whole scene; 1 unless given'),
} as const

/**
 * Names that filters will get. Today nothing reads them: an address keeps them as it keeps every name that it does
 * not know, so that links from later versions survive.
 */
export const RESERVED = {
  'only-topic': 'only papers with this topic',
  'only-author': 'only papers of this author',
  'only-model': 'only papers that cite or introduce this model',
  'only-venue': 'only papers of this venue',
  since: 'only what is not older than this day',
  until: 'only what is not newer than this day',
  match: 'only what has these words in its name',
} as const

const OWN: ReadonlySet<string> = new Set(Object.values(GRAMMAR).map(({ name }) => name))

/** Whether the grammar itself gives a parameter of this name its meaning. */
export const isOwn = (name: string): boolean => OWN.has(name)

/** Whether a Cypher file may not call a parameter so. */
export const isTaken = (name: string): boolean => isOwn(name) || Object.hasOwn(RESERVED, name)
