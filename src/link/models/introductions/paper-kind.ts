import { isModelTask, type Kind, kindOfPhrase } from '../head-noun.ts'
import { isDistinct } from './coin.ts'
import { type FieldText, textOf } from './entry-text.ts'

const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** Where a name stands in a text. Expressions that hold the name would be compiled for every name of every paper. */
export function* placesOf(name: string, text: string): Generator<{ start: number; end: number }> {
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1))
    yield { start, end: start + name.length }
}

/** The phrases that define a name behind it, wherever a text does so. */
function definedBehind(name: string, text: string): string[] {
  return [...placesOf(name, text)].flatMap(({ end }) => {
    DEFINED_BEHIND.lastIndex = end
    return DEFINED_BEHIND.exec(text)?.[1] ?? []
  })
}

const MARKUP_BEFORE = '(?:\\\\text\\w+\\{|[*"“$\\\\]*)'
const MARKUP_BEHIND = '(?:[-\\s]?v?\\d[\\w.]*)?[}*"”$]*\\)?(?:\\s*\\([^()]{1,60}\\))?'
const DEFINED_BEHIND = new RegExp(
  `${MARKUP_BEHIND}\\s*(?:,|:|--|—|is|are|which is|can be (?:considered|seen as|viewed as)|-)\\s+(?:short for [^,.]*, )?((?:an?|the|our|one of the|two|three)\\s+[^.;]{3,160})`,
  'uy',
)
const CALLED = '(?:called|named|dubbed|termed|\\(|namely|,)'
const DEFINED_BEFORE = new RegExp(
  `\\b((?:an?|the|our|new|novel|of)\\s+[^.;:]{3,120}?),?\\s*${CALLED}\\s*${MARKUP_BEFORE}$`,
  'u',
)
const SPELLED_BEFORE = /((?:\p{Lu}[\p{L}-]*\s+){1,6}(?:\p{Ll}+\s+)?)\((?:\\text\w+\{)?$/u
/** The last that is before a name at its end: to find that it is not there costs less than to look for all the rest. */
const ENDS_WITH_CALLED = new RegExp(`${CALLED}\\s*${MARKUP_BEFORE}$`, 'u')
const ENDS_WITH_BRACKET = /\((?:\\text\w+\{)?$/
/** More than stands between `called` and a name. */
const CALLED_WITHIN = 60

/** The part of a text before an offset that has no stop, semicolon or colon in it. */
function clauseBefore(text: string, end: number): string {
  let start = end
  while (start > 0 && !'.;:'.includes(text[start - 1] ?? '')) start -= 1
  return text.slice(start, end)
}

/** `Long Names (X)`. */
function spelledBefore(name: string, text: string): string | null {
  for (const { start, end } of placesOf(name, text)) {
    if (!/^\W/.test(text.slice(end, end + 1))) continue
    if (!ENDS_WITH_BRACKET.test(text.slice(Math.max(0, start - CALLED_WITHIN), start))) continue
    const match = SPELLED_BEFORE.exec(clauseBefore(text, start))
    if (match) return match[1] ?? null
  }
  return null
}

/** `a … called X`, of several the one that begins first. */
function definedBefore(name: string, text: string): string | null {
  let first: { start: number; phrase: string } | null = null
  for (const { start } of placesOf(name, text)) {
    if (!ENDS_WITH_CALLED.test(text.slice(Math.max(0, start - CALLED_WITHIN), start))) continue
    const clause = clauseBefore(text, start)
    const match = DEFINED_BEFORE.exec(clause)
    if (!match) continue
    const found = { start: start - clause.length + match.index, phrase: match[1] ?? '' }
    const isFirst =
      !first ||
      found.start < first.start ||
      (found.start === first.start && found.phrase.length < first.phrase.length)
    if (isFirst) first = found
  }
  return first?.phrase ?? null
}

/** The phrases that define a name in an abstract: `X, a …`, `X is a …`, or else `a … called X`, `a … (X)`. */
function definitionsOf(name: string, text: string): string[] {
  const behind = definedBehind(name, text)
  const found = behind.length > 0 ? behind : [spelledBefore(name, text) ?? definedBefore(name, text) ?? '']
  return found.map(phrase => phrase.replace(/^(?:an?|the|our|one of the|of)\s+/i, ''))
}

/** No abstract is longer; of a whole article, the beginning tells what it is about. */
const LONGEST_ABSTRACT = 6_000

/**
 * How an abstract defines a name. A method with the name of a model counts as one, because its weights carry the name;
 * but names such as `xLLM` and `SteerLM` just as often belong to what serves or trains a model.
 */
export function definedKind(name: string, text: string): Kind {
  const abstract = text.slice(0, LONGEST_ABSTRACT)
  const kinds = abstract.includes(name) ? definitionsOf(name, abstract).map(kindOfPhrase) : []
  const kind = kinds.includes('model') ? 'model' : (kinds[0] ?? null)
  return kind === 'method' && /LL?M$/.test(name) ? 'other' : kind
}

/** How an abstract defines the name of its title, which it may write in another case: `tinyV` under the title `TinyV`. */
function kindUnderTitle(name: string, text: string): Kind {
  const kind = definedKind(name, text)
  const at = kind === null && name.length > 3 ? text.toLowerCase().indexOf(name.toLowerCase()) : -1
  return at < 0 ? kind : definedKind(text.slice(at, at + name.length), text)
}

const SIZE = '[-\\s](?:\\d{1,9}x)?\\d{1,9}(?:\\.\\d+)?B\\b'
const ANY_SIZE = new RegExp(SIZE, 'iu')
const MODEL_NOUN = /[}*"”$]* (?:models?|series|family|architectures?|networks?)\b/uy
/** Before a name: what makes it the end of a longer word. */
const NOT_BEFORE = '[\\p{L}\\p{N}-]'
const WITHIN_WORD = new RegExp(`${NOT_BEFORE}$`, 'u')

const isSized = (name: string, text: string): boolean =>
  ANY_SIZE.test(text) && new RegExp(`(?<!${NOT_BEFORE})${quoted(name)}[}*"”$]*${SIZE}`, 'iu').test(text)

function isNamed(name: string, text: string): boolean {
  for (const { start, end } of placesOf(name, text)) {
    MODEL_NOUN.lastIndex = end
    if (MODEL_NOUN.test(text) && !WITHIN_WORD.test(text.slice(Math.max(0, start - 2), start))) return true
  }
  return false
}

/** Whether the text uses a name as only a model's is used: `ReTool-32B attains`, `the Nexus architecture`. */
function usesAsModel(name: string, fields: readonly FieldText[]): { sized: boolean; named: boolean } {
  const texts = fields.filter(({ field }) => field !== 'title').map(({ text }) => text)
  return {
    sized: texts.some(text => isSized(name, text)),
    named: texts.some(text => isNamed(name, text)),
  }
}

const NOUN =
  '(?:모델|아키텍처|[Vv][Ii][Tt]|백본|네트워크|트랜스포머|LLM|VLM|VLA|LM|MoE|GAN|CNN|인코더|디코더|디텍터|generator|detector|transformer)'
const SAYS_MODEL = new RegExp(
  `${NOUN}(?:들)?(?:입니다|이군요|이네요|군요|네요|이다|\\.|,|$|(?:을|를) (?:\\S+ )?(?:만들|공개|개발|제안|내놓|발표|출시|배포)|(?:이|가) (?:\\S+ ){0,2}(?:나왔|공개|등장|올라|발표|출시))`,
)
/** What nobody would call a model, no matter what its name looks like. */
const SAYS_THING =
  /벤치마크|데이터셋|데이터 ?세트|코퍼스|서베이|라이브러리|옵티마이저|토크나이저|커널|benchmark|dataset/i
const SAYS_OTHER =
  /방법|기법|프레임워크|평가|양자화|알고리즘|전략|학습법|접근|실험|분석|연구|시도|파이프라인|엔진|시스템|증류|프루닝|loss|RL|튜닝|어텐션|attention|데이터를/i

/** What the first sentence of a commentary calls it; null if it calls it several things. */
function kindOfCommentary(text: string): Kind {
  const first = /^[^\n]{1,200}?(?:[.!?](?=\s)|\n|$)/.exec(text.trim())?.[0] ?? ''
  const model = SAYS_MODEL.test(first)
  if (SAYS_THING.test(first)) return model ? null : 'other'
  if (SAYS_OTHER.test(first)) return model ? null : 'method'
  return model ? 'model' : null
}

export const GERUND = /^(?:\w+ing|towards?|how|what|why|when|is|are|can|do|does|on|from)\b/i

export interface Named {
  name: string
  /** What the title says after the name; null if the title is nothing but the name. */
  rest: string | null
  /** Whether the name by itself looks like a model's: `WavLM`, `RegionViT`. */
  looksLikeModel: boolean
}

/**
 * Whether a paper is named after a model, judged by how the abstract defines the name, by how the text uses it, by the
 * title, and by the commentary.
 */
export function offersModel({ name, rest, looksLikeModel }: Named, fields: readonly FieldText[]): boolean {
  const defined = kindUnderTitle(name, textOf(fields, 'abstract').text)
  if (defined === 'model') return true
  if (defined === 'other') return false
  const used = usesAsModel(name, fields)
  if (used.sized) return true
  const titled = rest !== null && !GERUND.test(rest) ? kindOfPhrase(rest) : null
  const said = kindOfCommentary(textOf(fields, 'commentary').text)
  if (defined === 'method') return looksLikeModel || titled === 'model' || said === 'model'
  if (titled === 'model' || (used.named && titled !== 'other')) return true
  if (said === null && rest !== null && isModelTask(rest) && isDistinct(name)) return true
  return looksLikeModel ? said !== 'other' : said === 'model'
}

/** Whether the abstract, or the title after an article, says outright that a name is a model's. */
export function isDefinedAsModel({ name, rest }: Named, fields: readonly FieldText[]): boolean {
  const titled = rest !== null && /^(?:an?|the|our) /i.test(rest) ? rest.replace(/^\S+ /, '') : ''
  return kindUnderTitle(name, textOf(fields, 'abstract').text) === 'model' || kindOfPhrase(titled) === 'model'
}

/** Whether the abstract or the commentary says outright that a name is something else than a model's. */
export const isSaidToBeOther = (name: string, fields: readonly FieldText[]): boolean =>
  definedKind(name, textOf(fields, 'abstract').text) === 'other' ||
  kindOfCommentary(textOf(fields, 'commentary').text) === 'other'
