import { decodeHTML } from 'entities'
import { preciseDateOf } from '../../fields/precise-date.ts'
import { headingSays } from '../../markdown/heading-says.ts'

const TITLE = /<title\b[^<>]{0,200}>([^<]{1,400})<\/title>/i
const META = /<meta\b[^<>]{0,1000}>/gi
/** What a `<meta>` with the date of its page is called. */
const OF_DATE =
  /\b(?:name|property|itemprop)\s?=\s?["']?(?:article:published_time|datepublished|date|dc\.date(?:\.issued)?|dcterms\.(?:date|issued)|publish[-_]?date|citation_publication_date|sailthru\.date)["'\s/>]/i
const CONTENT = /\bcontent\s?=\s?["']([^"']{4,60})["']/i

/** The date that the head of a page gives it: in its title, as newsletters have it, or for machines. */
export function dateInHead(page: string): string | null {
  const title = decodeHTML(TITLE.exec(page)?.[1] ?? '')
  const metas = (page.match(META) ?? []).filter(meta => OF_DATE.test(meta))
  const dates = metas.map(meta => preciseDateOf(CONTENT.exec(meta)?.[1]?.trim() ?? ''))
  return headingSays(title, null).date ?? dates.find(Boolean) ?? null
}
