import type { Label } from '../graph/schema.ts'
import type { Address } from './address.ts'

/** What papers are chosen by, besides their date and their words. */
export interface FilterField {
  field: 'topics' | 'authors' | 'models' | 'venues' | 'digests'
  /** The label of the nodes that its values are keys of; null where the values are texts. */
  label: Label | null
}

/** In the order of forms and charts. */
export const FILTER_FIELDS = [
  { field: 'topics', label: 'Topic' },
  { field: 'authors', label: 'Author' },
  { field: 'models', label: 'Model' },
  { field: 'venues', label: null },
  { field: 'digests', label: 'Digest' },
] as const satisfies readonly FilterField[]

export type FilterName = (typeof FILTER_FIELDS)[number]['field']

/**
 * Which papers an address is about. A paper is chosen if it has one of the values of each field that names some, lies
 * between the days, and has all of the words. Other nodes are shown if a chosen paper is linked to them.
 */
export type Filters = Pick<Address, FilterName | 'since' | 'until' | 'match'>

export const NO_FILTERS: Filters = {
  topics: [],
  authors: [],
  models: [],
  venues: [],
  digests: [],
  since: null,
  until: null,
  match: null,
}

export const filtersOf = (address: Filters): Filters => ({
  topics: address.topics,
  authors: address.authors,
  models: address.models,
  venues: address.venues,
  digests: address.digests,
  since: address.since,
  until: address.until,
  match: address.match,
})

/** Whether an address leaves papers out. */
export const isFiltered = (address: Filters): boolean =>
  FILTER_FIELDS.some(({ field }) => address[field].length > 0) ||
  [address.since, address.until, address.match].some(value => value !== null)
