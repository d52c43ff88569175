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
}

const withDefault = <T>(name: string, kind: ValueKind<T>, otherwise: NoInfer<T>): AddressParameter<T, T> => ({
  name,
  kind,
  otherwise,
})

const optional = <T>(name: string, kind: ValueKind<T>): AddressParameter<T, null> => ({
  name,
  kind,
  otherwise: null,
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
  view: withDefault('view', text, 'library'),
  node: optional('node', text),
  others: withDefault('with', keyList, []),
  expanded: withDefault('expand', keyList, []),
  pinned: withDefault('pin', keyList, []),
  without: withDefault('without', keyList, []),
  hidden: withDefault('hide', choices(LABELS), []),
  community: optional('community', index),
  topics: withDefault('only-topic', texts, []),
  authors: withDefault('only-author', texts, []),
  models: withDefault('only-model', texts, []),
  venues: withDefault('only-venue', texts, []),
  digests: withDefault('only-digest', texts, []),
  since: optional('since', day),
  until: optional('until', day),
  match: optional('match', text),
  isNew: withDefault('new', yesOrNo, false),
  as: withDefault('as', choice(FACES), 'graph'),
  sort: optional('sort', text),
  color: optional('color', color),
  size: optional('size', choice(MEASURE_NAMES)),
  labels: withDefault('labels', yesOrNo, true),
  legend: withDefault('legend', yesOrNo, true),
  chrome: withDefault('ui', choice(['none', 'min', 'full']), 'full'),
  theme: withDefault('theme', choice(['light', 'dark', 'auto']), 'auto'),
  language: optional('lang', choice(LANGUAGE_CODES)),
  search: optional('q', text),
  console: withDefault('console', yesOrNo, false),
  query: optional('query', text),
  cypher: optional('cypher', text),
  parameters: optional('parameters', parameterObject),
  run: withDefault('run', yesOrNo, false),
  x: optional('x', coordinate),
  y: optional('y', coordinate),
  zoom: optional('zoom', factor(LARGEST_ZOOM)),
} as const

const OWN: ReadonlySet<string> = new Set(Object.values(GRAMMAR).map(({ name }) => name))

/** Whether the grammar gives this name a meaning; a Cypher file must not give it to a parameter. */
export const isOwn = (name: string): boolean => OWN.has(name)
