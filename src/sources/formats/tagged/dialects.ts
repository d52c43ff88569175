import type { RecordField } from '../../entries/record.ts'

/** A way to write records as lines of a tag and a value. */
export interface Dialect {
  /** A line of tag and value. */
  line: RegExp
  /** A tag that begins a record, or one that ends it. */
  begins: string
  ends?: string
  /** Text that a line without tag goes on with; every other line is told. */
  continues: RegExp
  /** What shows the dialect in the first lines of a text. */
  shownBy: RegExp
  /** What the tags hold; of several for one field, the best first. */
  tags: Partial<Record<RecordField, string>>
  /** What holds the day and month that belong to the year. */
  day?: string
  /** Titles end with a full stop. */
  stopped?: true
}

const RIS: Dialect = {
  line: /^([A-Z][A-Z0-9]) {1,2}-(?: (.*))?$/,
  begins: 'TY',
  ends: 'ER',
  continues: /^(.*)$/,
  shownBy: /^[\uFEFF\s]{0,9}(?:.{0,200}\n){0,5}TY {1,2}- ?[A-Z]/,
  tags: {
    title: 'TI T1 CT BT',
    altTitles: 'ST TT',
    authors: 'AU A1',
    date: 'DA PY Y1',
    doi: 'DO DI M3',
    url: 'UR LK L1 L2',
    venue: 'T2 JF JO JA J2 BT',
    abstract: 'AB N2',
    keywords: 'KW',
    notes: 'N1 RN',
    arxivId: 'M1 VL AN IS',
  },
}

/** `%T Title`: Refer, which EndNote writes. */
const REFER: Dialect = {
  line: /^%([A-Z0-9@~!&?]) (.*)$/,
  begins: '0',
  continues: /^(.*)$/,
  shownBy: /^[\uFEFF\s]{0,9}%0 [A-Z].{0,60}\n%[A-Z0-9@] /,
  tags: {
    title: 'T',
    authors: 'A',
    date: 'D',
    doi: 'R',
    url: 'U',
    venue: 'J B',
    abstract: 'X',
    keywords: 'K',
    notes: 'Z',
  },
  day: '8',
}

/** `TI  - Title.`: what PubMed calls its own format. */
const PUBMED: Dialect = {
  line: /^([A-Z]{2,4}) {0,2}- (.*)$/,
  begins: 'PMID',
  continues: /^ {6}(.*)$/,
  shownBy: /^[\uFEFF\s]{0,9}PMID- ?\d/,
  tags: {
    title: 'TI BTI',
    altTitles: 'TT',
    authors: 'FAU AU CN',
    date: 'DP EDAT',
    doi: 'LID AID',
    venue: 'JT TA',
    abstract: 'AB',
    keywords: 'OT',
    notes: 'GN',
  },
  stopped: true,
}

/** `TI Title`: the tagged text of Web of Science. */
const WEB_OF_SCIENCE: Dialect = {
  line: /^([A-Z][A-Z0-9])(?: (.*))?$/,
  begins: 'PT',
  ends: 'ER',
  continues: /^ {3}(.*)$/,
  shownBy: /^[\uFEFF\s]{0,9}(?:FN .{0,60}\nVR .{0,9}\n)?PT [A-Z]\n(?:AU|BA|CA|GP|TI) /,
  tags: {
    title: 'TI',
    authors: 'AF AU',
    date: 'PY',
    doi: 'DI',
    venue: 'SO',
    abstract: 'AB',
    keywords: 'DE',
  },
  day: 'PD',
}

const DIALECTS: readonly Dialect[] = [RIS, REFER, PUBMED, WEB_OF_SCIENCE]

/** The dialect of a text; null for any other text. */
export const dialectOf = (text: string): Dialect | null =>
  DIALECTS.find(({ shownBy }) => shownBy.test(text.slice(0, 4_000).replaceAll('\r', ''))) ?? null
