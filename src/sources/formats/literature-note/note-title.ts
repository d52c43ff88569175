import { preciseDateOf } from '../../fields/precise-date.ts'
import { collapse } from '../../fields/text.ts'
import { withoutMarks } from '../../fields/title.ts'

/** The title of a paper in that of a note about it. */
export interface NoteTitle {
  title: string
  /** `[CVPR 2020] …` */
  venue: string | null
  /** Whether the note calls itself one about a paper. */
  review: boolean
}

const REVIEW =
  '(?:paper|논문|論文|论文|literature)?\\s{0,2}(?:paper\\s)?(?:reviews?|notes?|reading|summary|리뷰|정리|요약|읽기|스터디|紹介|解説|読み|読解|要約|まとめ|メモ|レビュー|笔记|筆記|阅读|閱讀|解读|精读|翻译)(?:\\s?#?\\d{1,4})?'
const FRAMED = new RegExp(
  `^[[【(（「〔]\\s?(?:[\\p{L}\\d/&-]{1,15}\\s){0,2}(?:${REVIEW}|paper|papers|논문|論文|论文|DL|ML|NLP|CV|딥러닝)\\s*[\\]】)）」〕]\\s*[:：|-]?\\s*`,
  'iu',
)
const BEFORE = new RegExp(`^${REVIEW}\\s*(?:[:：|]|[-–—]\\s)\\s*`, 'iu')
/** `SimCLR 정리 - A Simple Framework …` */
const BETWEEN = /^\S{2,20} (?:논문 )?(?:리뷰|정리|요약) ?[-–—:|] /u
const AFTER_MARK = new RegExp(`\\s{0,2}(?:[-–—|:：]|[(（[【])\\s{0,2}${REVIEW}\\s{0,2}[)）\\]】]?$`, 'iu')
const AFTER =
  /\s{0,2}(?:논문\s{0,2})?(?:리뷰|정리|요약)$|\s{0,2}논문 ?읽기$|(?<=[A-Za-z]) {1,2}읽기$|\s{0,2}(?:を読んだ|の論文紹介|の解説|论文笔记|阅读笔记|论文阅读|论文解读)$/u
const PLACE = String.raw`((?:[A-Z][A-Za-z]{1,12}[A-Z]|[A-Z][a-z]{2,12}|ACL|arXiv)\w{0,8}(?:\s|'|’|-|,\s?)?\s?(?:(?:19|20)\d{2}|\d{2})(?:\s(?:oral|spotlight|poster|best paper|workshop))?|(?:19|20)\d{2}|\d{4}\.\d{4,5})`
const PLACE_BEFORE = new RegExp(`^[[(（【]\\s?${PLACE}\\s?[\\])）】]\\s*[:：-]?\\s*`, 'u')
/** `2018 - Title`, as org-ref and helm-bibtex name their notes. */
const YEAR_BEFORE = /^(?:19|20)\d{2} [-–—] (?=\S)/
const PLACE_AFTER = new RegExp(`\\s*[[(（【]\\s?${PLACE}\\s?[\\])）】]$`, 'u')

/** A title without one mark of a note, a review or a venue; with the venue. */
function withoutOne(title: string): NoteTitle {
  const [before, place] = [title.replace(PLACE_BEFORE, ''), PLACE_BEFORE.exec(title)?.[1]]
  if (place && before !== '') return { title: before, venue: place, review: false }
  if (YEAR_BEFORE.test(title))
    return { title: title.replace(YEAR_BEFORE, ''), venue: title.slice(0, 4), review: false }
  const [behind, end] = [title.replace(PLACE_AFTER, ''), PLACE_AFTER.exec(title)?.[1]]
  if (end && behind !== '') return { title: behind, venue: end, review: false }
  const plain = [FRAMED, BEFORE, BETWEEN, AFTER_MARK, AFTER]
    .map(mark => title.replace(mark, ''))
    .find(text => text !== title && text !== '')
  return { title: plain ?? title, venue: null, review: plain !== undefined }
}

/** A title has few such marks. */
const MOST_MARKS = 4
const LONGEST = 400

/** Reads `[논문 리뷰] Title`, `Title (CVPR 2020)`, `論文紹介: Title`, `Paper review - Title`. */
export function readNoteTitle(text: string): NoteTitle {
  let read: NoteTitle = { title: collapse(text), venue: null, review: false }
  if (read.title.length > LONGEST) return read
  for (let count = 0; count < MOST_MARKS; count += 1) {
    const next = withoutOne(read.title)
    if (next.title === read.title) break
    read = { title: next.title.trim(), venue: read.venue ?? next.venue, review: read.review || next.review }
  }
  return { ...read, title: unquoted(withoutMarks(read.title)) }
}

/** `"Title"`, `「Title」` */
const unquoted = (title: string): string => {
  const [, inside] = /^["“「『《]([^"“”「」『』《》]+)["”」』》]$/.exec(title) ?? []
  return (inside ?? title).trim()
}

/** The year in a venue such as `CVPR 2020` or `ICLR'21`. */
export function yearOfVenue(venue: string): string | null {
  const long = /(?:19|20)\d{2}(?!\d|\.)/.exec(venue)?.[0]
  const short = /[A-Za-z]['’ -]?\s?(\d{2})(?!\d|\.)/.exec(venue)?.[1]
  return long ?? (short ? preciseDateOf(Number(short) < 60 ? `20${short}` : `19${short}`) : null)
}
