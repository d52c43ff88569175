import { type Kind, kindOfPhrase } from './head-noun.ts'
import type { Mention } from './mention.ts'
import { foldModel } from './model-name.ts'
import type { ModelNames } from './model-names.ts'
import { tokensOf } from './tokens.ts'

/** What one entry says, field by field, with the models that its fields name. */
export interface FieldText {
  field: 'title' | 'abstract' | 'commentary'
  text: string
  mentions: readonly Mention[]
}

/** A model that the entry's paper is the first to offer. */
export interface Introduction extends Mention {
  field: FieldText['field']
  /** Set when nobody knew the name before: it is found everywhere from now on. */
  coined: boolean
}

const textOf = (fields: readonly FieldText[], field: FieldText['field']): FieldText =>
  fields.find(one => one.field === field) ?? { field, text: '', mentions: [] }

/** The models that an entry introduces, by its title, its abstract and its commentary. */
export function introductionsOf(fields: readonly FieldText[], names: ModelNames): Introduction[] {
  const found = [
    ...fromTitle(fields, names),
    ...fields.flatMap(field => fromAnnouncements(field)),
    ...coinedInText(textOf(fields, 'abstract'), names),
  ]
  if (found.length === 0) found.push(...fromReports(textOf(fields, 'commentary')))
  return found.length === 0 ? [] : [...found, ...fields.flatMap(field => siblings(found, field))]
}

const LEAD =
  /^\s*(?:["'“*]*)(?:(?:Introducing|Announcing|Meet|Presenting|Releasing|Welcome|Hello,?)\s+)?(?:the\s+)?/i
const REPORT =
  /[\s,:—–-]+(?:(?:full\s+)?(?:technical|tech)\s+report|system\s+card|model\s+card|report|preview|release[ds]?|공개|출시|발표|배포|테크니컬 리포트|기술 보고서).*$/i

interface Head {
  start: number
  end: number
  name: string
  /** What stands behind the colon; null when the title is nothing but the name. */
  rest: string | null
  /** Something besides the name says that the title is a release. */
  release: boolean
}

/** The part of a title that names what the paper is about: before the colon, or all of a short release title. */
function headOf(title: string): Head | null {
  const start = LEAD.exec(title)?.[0].length ?? 0
  const body = title.slice(start)
  const colon = /\s*(?::\s|\s--\s|\s[—–]\s|\s-\s|:$)/.exec(body)
  const report = REPORT.exec(body)
  const end = Math.min(colon?.index ?? body.length, report?.index ?? body.length)
  const name = body.slice(0, end).replace(/\s*\([^()]*\)$|["”'*]+$/g, '')
  if (name === '' || name.split(/\s+/).length > 5) return null
  const rest = colon ? body.slice(colon.index + colon[0].length) : null
  return {
    start,
    end: start + name.length,
    name,
    rest,
    release: Boolean(report) || /\S/.test(title.slice(0, start)),
  }
}

function fromTitle(fields: readonly FieldText[], names: ModelNames): Introduction[] {
  const title = textOf(fields, 'title')
  const first = title.mentions[0]
  const long =
    first && first.name.split(' ').length > 2 && first.start === (LEAD.exec(title.text)?.[0].length ?? 0)
  if (long) return [introduced(first)]
  const head = headOf(title.text)
  if (!head) return []
  const named = title.mentions.filter(({ start, end }) => start >= head.start && end <= head.end)
  const covered = covers(named, head)
  if (!covered) return coinHead(head, fields, names)
  const kind = kindOfPaper(head, fields)
  return named
    .filter(({ confidence }) => kind !== 'other' || confidence >= 0.8 || head.release)
    .map(introduced)
}

const introduced = (one: Mention): Introduction => {
  return { ...one, field: 'title', rule: 'title-names-model', confidence: 0.95, coined: false }
}

/** Whether names make up the whole head: `Gemma 2`, `Molmo and PixMo`, not `Projected GANs Converge Faster`. */
function covers(named: readonly Mention[], head: Head): boolean {
  if (named[0]?.start !== head.start) return false
  const rest = named.reduceRight(
    (text, { start, end }) => text.slice(0, start - head.start) + text.slice(end - head.start),
    head.name,
  )
  return /^(?:\s|,|and|&|\/|-|v?[\d.]+|[\dx]+B|s\b|Series|Family|Models?|Instruct|Base|Chat)*$/i.test(rest)
}

const NAME_LIKE = /^(?=.*\p{Lu})[\p{L}\p{N}][\p{L}\p{N}.+/^$\\{}-]*(?: [\p{Lu}\p{N}][\p{L}\p{N}.+-]*){0,3}$/u

/** A name that nobody knew, before a colon or a "Technical Report", of something that is said to be a model. */
function coinHead(head: Head, fields: readonly FieldText[], names: ModelNames): Introduction[] {
  const { name, rest, release, start, end } = head
  if (!NAME_LIKE.test(name) || isNotModel(name, names) || kindOfPhrase(name) === 'other') return []
  if (rest === null && !release) return []
  if (kindOfPaper(head, fields) !== 'model') return []
  const words = name.split(' ').length
  if (words > 1 && !isDistinct(name) && (words > 2 || !saysModel(head, fields))) return []
  const certain = release ? 0.8 : 0.75
  return [
    {
      ...coin(name, start, end),
      field: 'title',
      rule: 'title-coins-name',
      confidence: certain,
      coined: true,
    },
  ]
}

const coin = (name: string, start: number, end: number) => {
  const plain = name.replace(/[$^{}\\]/g, '').replace(/[-\s](?:\d+x)?\d+(?:\.\d+)?[BM]$/, '')
  return { name, canonical: plain, start, end }
}

function isNotModel(name: string, names: ModelNames): boolean {
  const tokens = tokensOf(name)
  const match = names.match(tokens, 0, name)
  return match !== null && !match.known.model && match.end === name.length
}

/** What the text says the paper offers: by how the abstract defines the name, by its title, by the commentary. */
function kindOfPaper(head: Head, fields: readonly FieldText[]): Kind {
  return kindByWords(head, fields) ?? kindOfCommentary(textOf(fields, 'commentary').text)
}

const saysModel = (head: Head, fields: readonly FieldText[]): boolean => kindByWords(head, fields) === 'model'

function kindByWords({ name, rest }: Head, fields: readonly FieldText[]): Kind {
  const abstract = textOf(fields, 'abstract').text
  const defined = definitionOf(name, abstract)
  const byAbstract = defined === null ? null : kindOfPhrase(defined)
  if (byAbstract) return byAbstract
  const gerund = /^(?:\w+ing|towards?|how|what|why|when|is|are|can|do|does|on|from)\b/i
  return rest !== null && !gerund.test(rest) ? kindOfPhrase(rest) : null
}

const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** The phrase that defines a name in an abstract: `X, a …`, `X is a …`, `a … called X`, `a … (X)`. */
export function definitionOf(name: string, text: string): string | null {
  const at = `(?:\\\\text\\w+\\{|[*"“$\\\\]*)${quoted(name)}(?:[-\\s]?v?\\d[\\w.]*)?[}*"”$]*(?:\\s*\\([^()]{1,60}\\))?`
  const behind = new RegExp(
    `${at}\\s*(?:,|:|--|—|is|are|which is|-)\\s+(?:short for [^,.]*, )?((?:an?|the|our|one of the|two|three)\\s+[^.;]{3,160})`,
    'u',
  )
  const before = new RegExp(
    `\\b((?:an?|the|our|new|novel|of)\\s+[^.;:]{3,120}?),?\\s*(?:called|named|dubbed|termed|\\(|namely|,)\\s*${at}`,
    'u',
  )
  const spelled = new RegExp(
    `((?:\\p{Lu}[\\p{L}-]*\\s+){1,6}(?:\\p{Ll}+\\s+)?)\\((?:\\\\text\\w+\\{)?${quoted(name)}\\W`,
    'u',
  )
  const found = behind.exec(text)?.[1] ?? spelled.exec(text)?.[1] ?? before.exec(text)?.[1]
  return found?.replace(/^(?:an?|the|our|one of the|of)\s+/i, '') ?? null
}

const SAYS_MODEL =
  /(?:모델|아키텍처|백본|네트워크|트랜스포머)(?:입니다|이군요|이네요|군요|네요|이다|\.|,|$|(?:을|를) (?:\S+ )?(?:만들|공개|개발|제안|내놓)|(?:이|가) (?:\S+ )?(?:나왔|공개|등장|올라))/
const SAYS_OTHER =
  /벤치마크|데이터셋|데이터 ?세트|코퍼스|방법|기법|프레임워크|옵티마이저|평가|서베이|라이브러리|양자화|알고리즘|전략|학습법|접근|실험|분석|연구|시도|파이프라인|엔진|시스템|증류|프루닝|loss|RL|튜닝|어텐션|attention/i

/** What the first sentence of a commentary calls it, when it calls it only one thing. */
function kindOfCommentary(text: string): Kind {
  const first = /^[^\n]{1,200}?(?:[.!?](?=\s)|\n|$)/.exec(text.trim())?.[0] ?? ''
  const model = SAYS_MODEL.test(first)
  if (SAYS_OTHER.test(first)) return model ? null : 'other'
  return model ? 'model' : null
}

/** "We introduce … X": up to nine words between, none of them a preposition that makes X a means. */
const ANNOUNCED =
  /\b(?:we|paper|work|report|letter|article|team)\b[^.;]{0,40}?\b(?<!\b(?:the|an?|of|most|all)\s)(?:introduc|present|propos|releas|open-?sourc|unveil|announc|describ|develop|design|build|offer|contribut)\w*,?[*"“\s]*((?:\S+\s+){0,9})[*"“({\\]*$/i
/** "a model called X", "the creation of X", "our model, X". */
const NAMED =
  /(?:\b(?:called|named|dubbed|termed|namely)|\bcreation of|\bAPI-accessed model|\bour (?:final |best |resulting )?models?),?\s+(?:as\s+)?[*"“({\\]*$/i
const MEANS =
  /\b(?:an?|based|using|with|from|on|by|to|over|than|for|of|at|against|like|into|via|between|that|which|in|and|is|are|such|outperform\w*|compared|latest)\b/i
const OTHERS_WORK = /\b(?:recent(?:ly)?|existing|previous(?:ly)?|prior|concurrent)\b/i
/** What may follow a name that is announced; before another noun it only modifies that: "a U-Net tokenizer". */
const STANDS_ALONE =
  /^[-\d.xBM]*[*"”})\]]*\s*(?:[,.;:()$]|--|—|$|and\b|or\b|models?\b|series\b|famil|architecture\b|which\b|that\b|as\b|to\b|is\b|has\b|an?\b)/i

/** The sentence before an offset, as far as it is needed. */
const before = (text: string, offset: number): string =>
  /[^.!?\n]*(?:\d\.\d[^.!?\n]*)*$/.exec(text.slice(Math.max(0, offset - 200), offset))?.[0] ?? ''

/** "We introduce X", "a model called X", "the creation of X", of a name that is known or shows what it is. */
function fromAnnouncements({ field, text, mentions }: FieldText): Introduction[] {
  if (field === 'title') return []
  return mentions.flatMap(one => {
    const sentence = before(text, one.start).replace(/\\text\w+\{|\$/g, '')
    const announced = ANNOUNCED.exec(sentence)
    const directly = announced !== null && !MEANS.test(announced[1] ?? '')
    const named = field === 'abstract' && NAMED.test(sentence) && !OTHERS_WORK.test(sentence)
    if (!(directly || named) || !STANDS_ALONE.test(text.slice(one.end, one.end + 20))) return []
    return [{ ...one, field, rule: 'text-announces-model', confidence: 0.85, coined: false }]
  })
}

const COINED =
  /\b(?:we|paper|work|report)\b[^.;]{0,40}?\b(?:introduc|present|propos|releas|open-?sourc|unveil|develop|design|build)(?:e|es|ed|s|ing)?\s+(?:our\s+|the\s+)?(?:\\text\w+\{|[*"“])?(\p{Lu}(?:[\p{L}\p{N}.+-]*[\p{L}\p{N}+])?(?: [\p{Lu}\p{N}](?:[\p{L}\p{N}.+-]*[\p{L}\p{N}+])?){0,3})[}*"”]?(?:\s*\([^()]{1,60}\))?\s*(?:,|:|--|—)\s+((?:an?|the|our|two|three)\s+[^.;]{3,160})/giu
const CALLED =
  /\b((?:an?|the|our|new|novel|of|into)\s+[^.;:,]{3,100}?),?\s+(?:called|named|dubbed|termed|namely)\s+(?:\\text\w+\{|[*"“])?(\p{Lu}(?:[\p{L}\p{N}.+-]*[\p{L}\p{N}+])?(?: [\p{Lu}\p{N}](?:[\p{L}\p{N}.+-]*[\p{L}\p{N}+])?){0,2})/gu

/** Names that nobody knew, which the abstract gives to what it calls a model. */
function coinedInText({ field, text, mentions }: FieldText, names: ModelNames): Introduction[] {
  const pairs = [
    ...[...text.matchAll(COINED)].map(match => ({ match, name: match[1] ?? '', phrase: match[2] ?? '' })),
    ...[...text.matchAll(CALLED)].map(match => ({ match, name: match[2] ?? '', phrase: match[1] ?? '' })),
  ]
  return pairs.flatMap(({ match, name, phrase }) => {
    const trimmed = name.replace(/[.-]+$|\s+series$/gi, '')
    const start = match.index + match[0].lastIndexOf(trimmed)
    const kind = kindOfPhrase(phrase.replace(/^(?:an?|the|our|new|novel|of|into)\s+/i, ''))
    const known = mentions.some(one => one.start < start + trimmed.length && one.end > start)
    if (kind !== 'model' || known || !isDistinct(trimmed) || isNotModel(trimmed, names)) return []
    const place = coin(trimmed, start, start + trimmed.length)
    return [{ ...place, field, rule: 'text-coins-name', confidence: 0.75, coined: true }]
  })
}

/** A name, and not a description in capitals: one word, or with a word that only a name would have. */
const isDistinct = (name: string): boolean =>
  /^\p{Lu}\p{Ll}{3,}$/u.test(name) ||
  name.split(/[\s-]/).some(word => /\p{L}.*[\p{Lu}\d]/u.test(word)) ||
  (/\p{L}.*\d/u.test(name) && name.split(' ').length <= 3)

const REPORTS =
  /^\S{0,3}\s?(?:에 대한|에 관한|의)\s?(?:테크니컬|기술|테크|공식)?\s?(?:리포트|보고서|논문이 나왔)/

/** "DALL-E 3에 대한 테크니컬 리포트." */
const fromReports = ({ field, text, mentions }: FieldText): Introduction[] =>
  mentions
    .filter(({ end }) => REPORTS.test(text.slice(end, end + 30)))
    .slice(0, 1)
    .map(one => ({ ...one, field, rule: 'commentary-names-report', confidence: 0.7, coined: false }))

/** "The latest X" of a family that the title names. */
const NEWEST = /\b(?:latest|newest|flagship)\s+$/i
const TOGETHER = /(?:같이|함께|더불어|동시에)[^.]*(?:나왔|공개|출시|배포|발표|등장)/

const familyOf = (canonical: string): string => foldModel(canonical.split(/[\s\d-]/)[0] ?? '')

/** Another model of the family that came with it: "Mistral Small도 같이 나왔습니다", "the latest MiniCPM-o". */
function siblings(found: readonly Introduction[], { field, text, mentions }: FieldText): Introduction[] {
  const families = new Set(found.map(({ canonical }) => familyOf(canonical)))
  return mentions.flatMap(one => {
    if (field === 'title' || !families.has(familyOf(one.canonical))) return []
    const end = text.slice(one.end).search(/[.!?]\s|\n|$/)
    const together = TOGETHER.test(text.slice(one.end, one.end + end))
    if (!together && !NEWEST.test(text.slice(0, one.start))) return []
    return [{ ...one, field, rule: 'released-together', confidence: 0.6, coined: false }]
  })
}
