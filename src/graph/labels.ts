import type { Theme } from './palette.ts'
import type { PropertyTypes } from './property-type.ts'

/** How a node is drawn: a plain disc, a ring, or a disc with a dark heart. */
export type Mark = 'disc' | 'ring' | 'heart'

/** All that the product knows of a label. */
export interface LabelRow {
  /** What the keys of its nodes begin with, before the colon. */
  prefixes: readonly string[]
  /** Its properties besides `key`, and what they hold. All but the name may be absent. */
  properties: PropertyTypes
  /** The property that names a node to people. */
  name: string
  /** The list property with its other names, if it has any. */
  aliases: string | null
  /** The property with its day, `YYYY-MM-DD`, if it has one. */
  date: string | null
  /**
   * The property that says how much stands behind a node; `papers` is counted at the end of each import. Null: the
   * number of its links in a view.
   */
  weight: string | null
  mark: Mark
  /**
   * Chosen apart in hue and lightness, so that labels stay apart in the common colour vision deficiencies; each has
   * at least 3:1 against its background.
   */
  color: Readonly<Record<Theme, string>>
  /** What stands before a name where it is shown: a topic reads as the tag it is. */
  sign: '' | '#'
  /**
   * How well a name says what a community is about: topics best, then models, and only then people. A title is long
   * and names one paper of many, however many authors link to it.
   */
  telling: number
  /** Share of the largest disc that the heaviest node gets. There are many papers, and each is one of them. */
  size: number
  /** Titles are long and set lightly; names are short and set strongly. */
  lettering: 'light' | 'strong'
  /** Whether a node whose name a community bears names it on the map in its stead. */
  leads: boolean
}

/** One row a label, in the order in which legends, lists and exports show them. */
export const LABEL_TABLE = {
  Digest: {
    prefixes: ['digest'],
    properties: {
      title: 'text',
      date: 'text',
      source: 'text',
      format: 'text',
      hash: 'text',
      entries: 'integer',
    },
    name: 'title',
    aliases: null,
    date: 'date',
    weight: 'entries',
    mark: 'disc',
    color: { light: '#6b7280', dark: '#9aa3b2' },
    sign: '',
    telling: 0.1,
    size: 1,
    lettering: 'strong',
    leads: false,
  },
  Paper: {
    prefixes: ['arxiv', 'doi', 'title'],
    properties: {
      title: 'text',
      altTitles: 'texts',
      date: 'text',
      year: 'integer',
      url: 'text',
      arxivId: 'text',
      doi: 'text',
      venue: 'text',
      abstract: 'text',
      fingerprint: 'text',
    },
    name: 'title',
    aliases: 'altTitles',
    date: 'date',
    weight: null,
    mark: 'disc',
    color: { light: '#2f6fde', dark: '#6ea8ff' },
    sign: '',
    telling: 0.1,
    size: 0.55,
    lettering: 'light',
    leads: false,
  },
  Author: {
    prefixes: ['author'],
    // `aliasRules` holds, for each of `aliases` at the same index, the rule by which it is the same.
    properties: { name: 'text', aliases: 'texts', aliasRules: 'texts', papers: 'integer' },
    name: 'name',
    aliases: 'aliases',
    date: null,
    weight: 'papers',
    mark: 'ring',
    color: { light: '#c2571a', dark: '#ffa666' },
    sign: '',
    telling: 2,
    size: 1,
    lettering: 'strong',
    leads: true,
  },
  Topic: {
    prefixes: ['topic'],
    properties: { name: 'text', aliases: 'texts', aliasRules: 'texts', papers: 'integer' },
    name: 'name',
    aliases: 'aliases',
    date: null,
    weight: 'papers',
    mark: 'disc',
    color: { light: '#12805c', dark: '#4fd1a1' },
    sign: '#',
    telling: 4,
    size: 1,
    lettering: 'strong',
    leads: false,
  },
  Model: {
    prefixes: ['model'],
    properties: {
      name: 'text',
      aliases: 'texts',
      aliasRules: 'texts',
      arxivId: 'text',
      coined: 'boolean',
      papers: 'integer',
    },
    name: 'name',
    aliases: 'aliases',
    date: null,
    weight: 'papers',
    mark: 'heart',
    color: { light: '#9b3fb5', dark: '#d98cf0' },
    sign: '',
    telling: 3,
    size: 1,
    lettering: 'strong',
    leads: false,
  },
} as const satisfies Record<string, LabelRow>
