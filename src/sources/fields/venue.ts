import { trimMarksEnd } from '../../graph/trim.ts'
import { preciseDateOf } from './precise-date.ts'
import { collapse, wordSet, wordsOf } from './text.ts'

/** Date and venue in a short text, as it stands in brackets or behind a title. */
export interface WhenAndWhere {
  date: string | null
  venue: string | null
}

/** Conferences, journals and archives by their short names, in lower case. */
const NAMES = wordSet(
  `aaai aacl accv acl acm aistats alt ase asplos asru bioinformatics biorxiv blackboxnlp bmvc brain cacm ccs cell chemrxiv chi cidr cikm coling colm colt corl cscw
  cvpr dac eacl eccv ecir ecml ecml-pkdd ecml/pkdd emnlp eurosys facct fse hpca iccad iccv icaps icassp icde icdm icip iclr icme icml icra icse icslp ieee ijcai ijcnlp
  ijcv ijcnn imwut interspeech iros isbi isca ismir issta iui jair jmlr kdd lrec lrec-coling medrxiv miccai micro midl mlsys mm mmsys mobicom naacl naacl-hlt nature ndss neco nejm
  neurips nips nsdi oopsla osdi pacmpl pami pkdd pldi pmlr pnas podc popl ppopp prl pvldb recsys rss sc science sensys sigcomm siggraph sigir sigmetrics sigmod slt
  sosp spl tacl taslp tbd tcsvt tgrs tifs tip tist tkde tkdd tmi tmlr tmm tnnls tods tog tois tosem tpami tsp tvcg uai uist usenix vis vldb vr wacv wsdm www corr arxiv arxiv.org openreview`,
)
/** What stands beside the name of a venue. */
const BESIDE =
  /\b(?:in|at|the|to appear|accepted|accepted to|accepted by|proc|proceedings|of|findings|main|workshops?|ws|oral|spotlight|poster|highlight|best|paper|award|runner-up|outstanding|honou?rable|mention|track|datasets?|benchmarks?|and|long|short|demo|tutorial|extended abstract|preprint|under review|submitted|asia|journal|conference|volume|vol|no|pp)\b/gi
/** How the long name of a venue begins. */
const LONG =
  /^(?:in:?\s+)?(?:\d{4}\s+)?(?:(?:the\s+)?proceedings (?:of|in)\b|proc\. |advances in neural|(?:the\s+)?journal of\b|(?:the\s+)?(?:\w+ )?international (?:conference|journal|joint conference|workshop)\b|transactions (?:on|of)\b|(?:ieee|acm)[ /]|conference on\b|annual meeting\b|findings of\b|nature\b(?: \w+){0,2}\W*(?:\d|$)|science\b\W*(?:\d|advances|robotics|$)|arxiv(?: e-?prints?| preprint)\b|arxiv\W*\d|ph\.?d\.? thesis|master'?s? thesis|technical report\W*(?:\d|$)|tech\.? report|openai (?:blog|tech)|preprint\b|(?:mit|cambridge|oxford|springer)\b.{0,30}\bpress\b|[\w ]{0,30}\bmagazine\b|[\w ]{0,30}\bletters\b|\p{L}{2,20}(?:학술대회|학회논문지|논문지|학회지|학회|学会|年次大会|研究会|学报|学報)(?=[\s,，]|$))/iu
/** `2024`, `'24`, `24` behind a name. */
const YEAR = /(?<![\d.])(?:((?:19|20)\d{2})(?![\d.]\d)|['’](\d{2})(?!\d))/
const SHORT_YEAR = /(?<=[A-Z]{2})[ -]?(\d{2})$/
/** A year at the end, with what may stand behind it. */
const ENDS =
  /(?:^|\s|['’])(?:(?:19|20)\d{2}|['’]\d{2})[\s)\].]*(?:(?:oral|spotlight|poster|workshop)[\s)\]]*)?$/i
const LONGEST = 160
/** A name with a year that is no longer may be any venue: `AI Open 2020`. */
const MOST_WORDS = 5

/** The year in a text such as `NeurIPS 2023`, `ICLR'24`, `CVPR24`. */
export function yearIn(text: string): string | null {
  const [, full, short] = YEAR.exec(text) ?? SHORT_YEAR.exec(text)?.flatMap(found => [found, '', found]) ?? []
  return full || (short ? `20${short}` : null)
}

const MONTH =
  /(?<![\d.])(?:19|20)\d{2}[./-]\d{1,2}(?![\d.]\d)|(?<!\p{L})\p{Lu}\p{Ll}{2,8}\.? (?:19|20)\d{2}(?!\d)/u

/** The month in a text such as `arXiv, 2023.05` or `arXiv:2212.08073, Dec. 2022`. */
const monthIn = (text: string): string | null => preciseDateOf(MONTH.exec(text)?.[0] ?? '')

/** Archives in which anybody may put a paper. */
const ARCHIVE = /^(?:in\s+)?(?:arxiv\b|corr$|corr\s+abs\b)/i

/** Where a paper was published: arXiv is no such place. */
export const venueOfPaper = (name: string | null | undefined): string | null =>
  !name || ARCHIVE.test(name) ? null : name

/** A name without the year, and without what may stand beside it. */
const bareName = (text: string): string =>
  collapse(
    text
      .replace(/(?:19|20)\d{2}|['’]\d{2}/g, ' ')
      .replace(/(?<=[A-Za-z])\d{2}$/, '')
      .replace(BESIDE, ' ')
      .replace(/[^\p{L}\p{N}./+-]+/gu, ' '),
  ).toLowerCase()

const isName = (name: string): boolean => NAMES.has(name) || name.split('/').every(part => NAMES.has(part))

/** Whether a text is the name of a known conference, journal or archive, with or without the year. */
export function isKnownVenue(text: string): boolean {
  const names = wordsOf(bareName(text)).map(name => trimMarksEnd(name, '.-'))
  const known = names.length <= 4 && names.every(name => isName(name) || /^[\d.:/]+$/.test(name))
  return known && names.some(name => /\p{L}/u.test(name))
}

/** Whether a short text is the name of a conference, a journal or an archive, short or long. */
export const isNamedVenue = (text: string): boolean =>
  text.length <= LONGEST && (isKnownVenue(text) || LONG.test(collapse(text)))

/** `GAN (Doe, 2014)`: the name of a method, and who wrote of it. */
const CITED = /\(\p{Lu}\p{Ll}{2,30}(?: et al\.?)?,? (?:19|20)\d{2}\)$/u

/** `Jane Doe (MIT), 2024`: a person with a school, and the year. */
export const AT_SCHOOL =
  /^((?:\p{Lu}(?:\p{Ll}[\p{L}'’-]*|\.)\s){2,4}\(\p{Lu}[^()]{1,40}\)),? ((?:19|20)\d{2})$/u

/** Whether a short text may be the name of any venue: a known one, or a short name with a year. */
export function isVenue(text: string): boolean {
  const plain = collapse(text)
  if (plain === '' || plain.length > LONGEST) return false
  if (isNamedVenue(plain)) return true
  if (CITED.test(plain) || AT_SCHOOL.test(plain)) return false
  const [name = '', ...behind] = plain.split(/,(?!\s*['’]?\d)/)
  return (
    wordsOf(plain).length <= MOST_WORDS &&
    ENDS.test(plain) &&
    /[A-Z]{2}/.test(plain) &&
    !/[:?!]|\bet al\b/.test(plain) &&
    (behind.length === 0 || isKnownVenue(name))
  )
}

/** `2024;12`, `2024 Mar 3;380`: the year of a volume, as medical journals are cited. */
const VOLUME =
  /^((?:19|20)\d{2})(?: \p{Lu}\p{Ll}{2}(?: \d{1,2})?)?; ?\d{1,4}(?:\(\d{1,4}\))?(?::e?\d{1,6}(?:[-–]\d{1,6})?)?\.?$/u

/** The date or the venue that a text is, and the year of the venue; nulls if it is neither. */
export function whenAndWhere(text: string): WhenAndWhere {
  const plain = collapse(text)
  const date = preciseDateOf(plain) ?? VOLUME.exec(plain)?.[1] ?? null
  if (date !== null) return { date, venue: null }
  return isVenue(plain)
    ? { date: monthIn(plain) ?? yearIn(plain), venue: plain.replace(/^in:? (?=\S)/i, '') }
    : { date: null, venue: null }
}
