import { groupBy } from '../../group-by.ts'
import { type FieldName, fieldsCalled } from '../fields/field-labels.ts'
import type { PaperRecord, RecordField } from './record.ts'
import { remembered } from './remembered.ts'

/** What the labels of people stand for in a record. */
const OF_LABELS: Partial<Record<FieldName, RecordField>> = {
  title: 'title',
  aliases: 'altTitles',
  authors: 'authors',
  published: 'date',
  date: 'date',
  tags: 'keywords',
  categories: 'keywords',
  link: 'url',
  doi: 'doi',
  arxiv: 'arxivId',
  venue: 'venue',
  abstract: 'abstract',
  code: 'links',
}

/**
 * How catalogues and programs call the fields of a record besides, without anything but letters. Of several names, the
 * one that says best what is meant comes first; `*` stands for the labels of people.
 */
const NAMES: Record<RecordField, string> = {
  title: '* articletitle documenttitle primarytitle displayname',
  altTitles: '* shorttitle titleshort origtitle originaltitle translatedtitle',
  authors: 'authorsparsed authorfullnames * authorships creators creator authornames',
  date: 'publicationdate * publishedat dateissued publishedprint publishedonline coverdate versions',
  arxivId: '* archiveid externalids ids id',
  doi: '* externalids ids',
  url: 'urlabs * htmlurl address articleurl abstracturl documentlink urlpdf ee',
  venue: `containertitle booktitle journaltitle sourcetitle * eventtitle proceeding journalname journalbook
    meetingname`,
  abstract: '* abstracttext summary abstractinvertedindex paperabstract',
  keywords:
    '* authorkeywords mendeleytags manualtags automatictags tasks aikeywords labelsnamed foldersnamed',
  notes: `commentary notes note annotation annote annotations annotate mynotes comment comments remark remarks review
    extra tldr memo 메모 비고 코멘트 한줄평 노트 느낀점 メモ 備考 コメント ノート 感想 笔记 备注 备考 评论 评价 notizen notas`,
  links: '* githubrepo repository',
}

/** A name as the table has it: `Publication Title`, `publication_title` and `publicationTitle` are one. */
const foldName = (name: string): string => name.toLowerCase().replace(/[^\p{L}]/gu, '')

interface Named {
  field: RecordField
  rank: number
}

const RANKS = (Object.entries(NAMES) as [RecordField, string][]).flatMap(([field, names]) =>
  names.split(/\s+/).map((name, rank) => ({ name, field, rank })),
)
const LABELS = new Map(RANKS.filter(({ name }) => name === '*').map(({ field, rank }) => [field, rank]))
const BY_NAME = groupBy(RANKS, ({ name }) => name)

/** The fields that a name stands for; `Paper` may be a title or an address. */
export const fieldsNamed = remembered((name: string): readonly Named[] => {
  const own = BY_NAME.get(foldName(name)) ?? []
  const called = fieldsCalled(name).flatMap(label => OF_LABELS[label] ?? [])
  const others = called.filter(field => !own.some(({ field: known }) => known === field))
  return [...own, ...others.map(field => ({ field, rank: LABELS.get(field) ?? 0 }))]
})

/** A record of named values; the names may be spelled in any way. */
export function recordOfNamed(values: Iterable<readonly [string, unknown]>): PaperRecord {
  const found: { field: RecordField; value: unknown; rank: number }[] = []
  for (const [name, value] of values) {
    if (value === null || value === undefined || value === '') continue
    for (const { field, rank } of fieldsNamed(name)) found.push({ field, value, rank })
  }
  const record: PaperRecord = {}
  for (const { field, value } of found.sort((a, b) => a.rank - b.rank)) {
    const list = record[field] ?? []
    list.push(value)
    record[field] = list
  }
  return record
}
