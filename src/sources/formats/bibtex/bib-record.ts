import type { PaperRecord } from '../../entries/record.ts'
import { recordOfNamed } from '../../entries/record-fields.ts'
import { peopleOfBib } from './bib-people.ts'
import type { Latex } from './latex.ts'

type Fields = ReadonlyMap<string, string>

/** Values that are addresses, ids or dates, in which only the marks of LaTeX are taken away. */
const VERBATIM = /^(?:url|urls|doi|eprint|arxivid|date|year|month|day|link|ee|pdf|bdsk-url-\d+|adsurl)$/
const PROSE = /^(?:abstract|note|annote|annotation|comment|comments|review)$/

const verbatim = (value: string): string =>
  value.replace(/\\(?:url|href)\s*\{/g, '').replace(/\\(?=[_%#&~$])|[{}]/g, '')

/** What an entry takes from the volume that it is in. */
const INHERITED = ['year', 'date', 'month', 'booktitle', 'title'] as const

/** The fields of an entry with those that its volume has for it. */
export function withVolume(fields: Fields, volume: Fields | undefined): Fields {
  if (!volume) return fields
  const all = new Map(fields)
  for (const name of INHERITED) {
    const value = volume.get(name)
    const own = name === 'title' ? 'booktitle' : name
    if (value !== undefined && !all.has(own)) all.set(own, value)
  }
  return all
}

/** Day, month and year stand apart in BibTeX; the month is a name, a number, or both with a day. */
function datesOf(fields: Fields): string[] {
  const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map(name =>
    verbatim(fields.get(name) ?? ''),
  )
  const [first = ''] = month.replaceAll('~', ' ').split(/\s?[-–/]+\s?/)
  const dates =
    month === ''
      ? []
      : [
          `${first} ${day}, ${year}`,
          `${year}-${first}-${day}`,
          `${first}, ${year}`,
          `${first} ${year}`,
          `${year}-${first}`,
        ]
  return [verbatim(fields.get('date') ?? ''), ...dates, year].filter(Boolean)
}

const OTHER_ARCHIVE = /^(?:hal|pubmed|jstor|googlebooks|hdl|mrnumber|zbl)/i

/** The id in `eprint`, or behind the name of arXiv in other fields: DBLP writes it as a volume. */
function arxivIdsOf(fields: Fields): string[] {
  const archive = fields.get('eprinttype') ?? fields.get('archiveprefix') ?? ''
  const own = OTHER_ARCHIVE.test(archive) ? undefined : fields.get('eprint')
  const others = ['arxivid', 'volume', 'number', 'howpublished', 'eid'].map(name => fields.get(name) ?? '')
  return [own ?? '', ...others.filter(text => /arxiv|^\{*abs\//i.test(text))].map(verbatim).filter(Boolean)
}

/** The record of an entry, with its LaTeX read. */
export async function recordOfBib(fields: Fields, latex: Latex): Promise<PaperRecord> {
  const named: [string, string][] = []
  for (const [name, value] of fields)
    named.push([
      name,
      VERBATIM.test(name) ? verbatim(value) : await latex.textOf(value, PROSE.test(name) ? 'prose' : 'name'),
    ])
  const { title: [title = ''] = [], ...record } = recordOfNamed(named) as PaperRecord & { title?: string[] }
  const subtitle = named.find(([name]) => name === 'subtitle')?.[1]
  const author = fields.get('author')
  const addresses = [...fields].filter(([name]) => /^(?:howpublished|adsurl|bdsk-url-\d+)$/.test(name))
  return {
    ...record,
    ...(title !== '' && { title: [subtitle ? `${title}: ${subtitle}` : title] }),
    ...(author !== undefined && { authors: [await peopleOfBib(author, latex)] }),
    ...(fields.get('url') === undefined && {
      url: [...(record.url ?? []), ...addresses.map(([, value]) => verbatim(value))],
    }),
    date: datesOf(fields),
    arxivId: arxivIdsOf(fields),
  }
}
