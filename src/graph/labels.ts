import type { Theme } from './palette.ts'
import type { PropertyTypes } from './property-type.ts'

/** How nodes are drawn: as plain discs, rings, or discs with a dark centre. */
export type Mark = 'disc' | 'ring' | 'heart'

/** Everything the product knows about a label. */
export interface LabelRow {
  /** What its keys start with, before the colon. */
  prefixes: readonly string[]
  /** Its properties besides `key`, and what they hold. Only the name is always there. */
  properties: PropertyTypes
  /** The property with the name that people see. */
  name: string
  /** The property that lists its other names, if there is one. */
  aliases: string | null
  /** The property with its ISO day, month or year, if there is one. */
  date: string | null
  /**
   * The property that measures how important a node is. Imports count `papers`. Null stands for the number of links in
   * the view.
   */
  weight: string | null
  /** Properties that imports keep for themselves: where one of them changes, readers see no change. */
  bookkeeping: readonly string[]
  mark: Mark
  /**
   * Colours differ in hue and lightness, so that labels can be told apart with the common colour vision deficiencies,
   * and have a contrast of at least 3:1 with the background.
   */
  color: Readonly<Record<Theme, string>>
  /** What is written before names: topics look like the tags they are. */
  sign: '' | '#'
  /**
   * How well a name says what a community is about: topics do best, then models, then people. A title is long and names
   * one paper of many, however many links it has.
   */
  telling: number
  /** How large its heaviest node is compared with the largest disc. Papers are many, and are kept small. */
  size: number
  /** Long titles are written in a light font, short names in a strong one. */
  lettering: 'light' | 'strong'
}

/** One row per label, in the order of legends, lists and exports. */
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
    bookkeeping: ['format', 'hash', 'entries'],
    mark: 'disc',
    color: { light: '#6b7280', dark: '#9aa3b2' },
    sign: '',
    telling: 0.1,
    size: 1,
    lettering: 'strong',
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
      // Which of them, and of the links, are from a service (`abstract=openalex`), and all that services say.
      filled: 'texts',
      serviceRecords: 'texts',
      fingerprint: 'text',
    },
    name: 'title',
    aliases: 'altTitles',
    date: 'date',
    weight: null,
    bookkeeping: ['serviceRecords', 'fingerprint'],
    mark: 'disc',
    color: { light: '#2f6fde', dark: '#6ea8ff' },
    sign: '',
    telling: 0.1,
    size: 0.55,
    lettering: 'light',
  },
  Author: {
    prefixes: ['author'],
    // `aliasRules` has the rule behind each of `aliases`, at the same index.
    properties: { name: 'text', aliases: 'texts', aliasRules: 'texts', papers: 'integer' },
    name: 'name',
    aliases: 'aliases',
    date: null,
    weight: 'papers',
    bookkeeping: ['aliasRules', 'papers'],
    mark: 'ring',
    color: { light: '#c2571a', dark: '#ffa666' },
    sign: '',
    telling: 2,
    size: 1,
    lettering: 'strong',
  },
  Topic: {
    prefixes: ['topic'],
    properties: { name: 'text', aliases: 'texts', aliasRules: 'texts', papers: 'integer' },
    name: 'name',
    aliases: 'aliases',
    date: null,
    weight: 'papers',
    bookkeeping: ['aliasRules', 'papers'],
    mark: 'disc',
    color: { light: '#12805c', dark: '#4fd1a1' },
    sign: '#',
    telling: 4,
    size: 1,
    lettering: 'strong',
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
    bookkeeping: ['aliasRules', 'coined', 'papers'],
    mark: 'heart',
    color: { light: '#9b3fb5', dark: '#d98cf0' },
    sign: '',
    telling: 3,
    size: 1,
    lettering: 'strong',
  },
} as const satisfies Record<string, LabelRow>
