import type { PaperRecord, RecordField } from './record.ts'

/**
 * How catalogues, programs and spreadsheets name the fields of a record, in lower case and without anything but letters;
 * of several names, the one that says most precisely what is meant comes first.
 */
const NAMES: Record<RecordField, string> = {
  title: 'title papertitle articletitle documenttitle primarytitle displayname',
  authors: 'authorsparsed authors author authorships creators authorfullnames authornames allauthors',
  date: `date publicationdate published issued publishdate publisheddate publishedat datepublished dateissued
    publishedprint publishedonline coverdate onlinedate submitted versions year publicationyear publishedyear
    pubyear`,
  arxivId: 'arxivid arxiv eprint arxivnumber archiveid externalids ids id',
  doi: 'doi doilink externalids ids',
  url: 'url urlabs link paperurl paperlink arxivurl arxivlink htmlurl address uri articleurl abstracturl documentlink urlpdf pdf pdfurl pdflink ee',
  venue: `venue journal containertitle publicationtitle sourcetitle journaltitle booktitle eventtitle proceedingstitle
    proceeding proceedings conferencename conference journalname publication meetingname`,
  abstract: 'abstract abstractnote abstracttext summary abstractinvertedindex paperabstract',
  keywords: `keywords keyword authorkeywords mendeleytags tags tag topics topic manualtags automatictags subject subjects
    categories tasks aikeywords`,
  notes:
    'commentary notes note annotation annote annotations annotate mynotes comment comments remarks review extra tldr',
  links: 'urlpdf pdfurl githubrepo github code codeurl project projectpage repository',
}

/** A name as the table has it: `Publication Title`, `publication_title` and `publicationTitle` are one. */
export const foldName = (name: string): string => name.toLowerCase().replace(/[^\p{L}]/gu, '')

const FIELDS_OF = new Map<string, RecordField[]>()
const ORDER = new Map<string, number>()
for (const [field, names] of Object.entries(NAMES) as [RecordField, string][]) {
  for (const [at, name] of names.split(/\s+/).entries()) {
    FIELDS_OF.set(name, [...(FIELDS_OF.get(name) ?? []), field])
    ORDER.set(`${field} ${name}`, at)
  }
}

/** The fields that a name stands for. */
export const fieldsNamed = (name: string): readonly RecordField[] => FIELDS_OF.get(foldName(name)) ?? []

/** A record of named values; the names may be spelled in any way. */
export function recordOfNamed(values: Iterable<readonly [string, unknown]>): PaperRecord {
  const found = [...values].flatMap(([name, value]) =>
    value === null || value === undefined || value === ''
      ? []
      : fieldsNamed(name).map(field => ({ field, value, at: ORDER.get(`${field} ${foldName(name)}`) ?? 0 })),
  )
  const record: PaperRecord = {}
  for (const { field, value } of found.sort((a, b) => a.at - b.at)) {
    const list = record[field] ?? []
    list.push(value)
    record[field] = list
  }
  return record
}
