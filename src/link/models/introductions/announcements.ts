import { kindOfPhrase } from '../head-noun.ts'
import type { Mention } from '../mention.ts'
import type { ModelNames } from '../model-names.ts'
import { isOrdinaryWord } from '../notation.ts'
import { coin, isDistinct, isNotModel } from './coin.ts'
import type { FieldText, Introduction } from './entry-text.ts'

/**
 * "We introduce … X", "Introduces X": up to nine words between, none of them a preposition that makes X a means.
 */
const ANNOUNCED =
  /(?:\b(?:we|paper|work|report|letter|article|team|authors|researchers)\b[^.;]{0,40}?\b|^[\s●•-]*(?=\w+s\b))(?<!\b(?:the|an?|of|most|all)\s)(?:introduc|present|propos|releas|open-?sourc|unveil|announc|describ|develop|design|build|offer|contribut)\w*,?[*"“\s]*((?:\S+\s+){0,9})[*"“({\\]*$/i
/** "a model called X", "the creation of X", "our resulting reasoning model, X", but not "our base model, X". */
const NAMED =
  /(?:\b(?:called|named|dubbed|termed|namely)|\bcreation of|\bAPI-accessed model|\b(?:our|their) (?:(?!(?:base|backbone|teacher|student|initial|starting|pre-?trained|reward|target)\b)[\w-]+ ){0,2}models?),?\s+(?:as\s+)?[*"“({\\]*$/i
/** What a digest says of the paper at hand: "on their model, X". */
const THEIRS = /\btheir (?:[\w-]+ ){0,2}models?,?\s+$/i
/** "our Reducio-DiT", "the resulting BSQ-ViT", of a name that nobody else uses. */
const OWN = /\b(?:our|the resulting|the proposed)\s+[*"“({\\]*$/i
const MEANS =
  /\b(?:an?|based|using|with|from|on|by|to|over|than|for|of|at|against|like|into|via|between|that|which|in|and|is|are|such|outperform\w*|compared|latest)\b/i
const OURS = /\b(?:we|our|resulting|propos\w+)\b/i
const OTHERS_WORK =
  /\b(?:outperform\w*|compared|state-of-the-art|recent(?:ly)?|existing|previous(?:ly)?|prior|concurrent)\b/i
/** What may follow a name that is announced; before another noun it only modifies that: "a U-Net tokenizer". */
const STANDS_ALONE =
  /^[-\d.xBMT]*[*"”})\]]*\s*(?:[,.;:()$]|--|—|$|and\b|or\b|models?\b|series\b|famil|architecture\b|which\b|that\b|as\b|to\b|is\b|has\b|an?\b)/i

/** The sentence before an offset, as far as it is needed. */
const before = (text: string, offset: number): string =>
  /[^.!?\n]*(?:\d\.\d[^.!?\n]*)*$/.exec(text.slice(Math.max(0, offset - 200), offset))?.[0] ?? ''

/** `alias-free latent diffusion models (AF-LDM)`: an abstract spells out what it names first. */
const isAbbreviation = ({ start, end }: Mention, text: string): boolean =>
  /\p{L}\s?\($/u.test(text.slice(0, start)) && text[end] === ')'

/** Only its look says that it is a model: no one knows the name. */
export const isNew = ({ rule }: Mention): boolean =>
  rule === 'name-suffix' || rule === 'longer-name' || rule === 'name-with-size'

/** "We introduce X", "a model called X", "the creation of X", of a name that is known or shows what it is. */
export function fromAnnouncements({ field, text, mentions }: FieldText): Introduction[] {
  if (field === 'title') return []
  return mentions.flatMap(one => {
    const sentence = before(text, one.start).replace(/\\text\w+\{|\$/g, '')
    const announced = ANNOUNCED.exec(sentence)
    const directly = announced !== null && !MEANS.test(announced[1] ?? '')
    const told = field === 'abstract' || THEIRS.test(sentence)
    const named = told && NAMED.test(sentence) && !OTHERS_WORK.test(sentence)
    const own =
      field === 'abstract' &&
      isNew(one) &&
      (OWN.test(sentence) ||
        (isAbbreviation(one, text) && OURS.test(sentence) && !OTHERS_WORK.test(sentence)))
    if (own) return [{ ...one, field, rule: 'text-announces-model', confidence: 0.75, coined: false }]
    if (!(directly || named) || !STANDS_ALONE.test(text.slice(one.end, one.end + 20))) return []
    return [{ ...one, field, rule: 'text-announces-model', confidence: 0.85, coined: false }]
  })
}

const WORD = '\\p{Lu}(?:(?:[\\p{L}\\p{N}.+]|-(?=[\\p{Lu}\\p{N}]))*[\\p{L}\\p{N}+])?'
const NAME = `${WORD}(?: (?:${WORD}|\\p{N}[\\p{N}.]*)){0,3}`
const OPEN = '(?:\\\\text\\w+\\{|[*"“])?'
const CLOSE = '[}*"”]?'
const OFFERS =
  '(?:[Ww]e|[Pp]aper|[Ww]ork|[Rr]eport|[Ll]etter)\\b[^.;]{0,60}?\\b(?:introduc|present|propos|releas|open-?sourc|unveil|announc|develop|design|build|built|train)(?:e|es|ed|s|ing)?|(?:results? in|leads? to|yields?|creation of|forward with)'
/** `We introduce X, a …`, `we present X: a …`; lists of two names count as well. */
const APPOSED = new RegExp(
  `\\b(?:${OFFERS})\\s+(?:both\\s+)?(?:our\\s+|the\\s+)?${OPEN}(${NAME})${CLOSE}(?: series| family| models?)?(?:\\s*\\([^()]{1,60}\\))?(?:,? and ${OPEN}(${NAME})${CLOSE})?\\s*(?:,|:|--|—|as|is)\\s+((?:an?|the|our|two|three|\\d+B-parameter)\\s*[^.;]{3,160})`,
  'gu',
)
/** `a model called X`, `a family of MLLMs, Eagle,`, `two models, namely X and Y`, `sequence models-X, Y, and Z`. */
const CALLED = new RegExp(
  `\\b((?:[Aa]n?|[Tt]he|[Oo]ur|new|novel|of|into|two|three|four)\\s+[^.;:,]{3,100}?)(?:,?\\s+(?:called|named|dubbed|termed|namely|i\\.e\\.,)\\s+|-(?=\\p{Lu}\\p{Ll}+, ))${OPEN}(${NAME})${CLOSE}((?:, ${NAME})*),?(?: and ${OPEN}(${NAME})${CLOSE})?`,
  'gu',
)

const ARTICLE = /^(?:an?|the|our|new|novel|of|into|two|three|four)\s+/i

/** The names that one match gives, each with its place in the text. */
function placed(match: RegExpMatchArray, names: readonly (string | undefined)[]) {
  let from = 0
  return names.flatMap(given => {
    const name = given?.replace(/[.-]+$|\s+(?:series|preview)$/gi, '')
    if (!name) return []
    const at = match[0].indexOf(name, from)
    from = at + name.length
    return at < 0 ? [] : [{ name, start: (match.index ?? 0) + at }]
  })
}

const COINS = { rule: 'text-coins-name', confidence: 0.75 }
const isCoined = (known: Mention, name: string): boolean => known.name === name && known.confidence <= 0.85

/** Names that nobody knew, which the abstract gives to what it calls a model. */
export function coinedInText({ field, text, mentions }: FieldText, names: ModelNames): Introduction[] {
  const found = [
    ...[...text.matchAll(APPOSED)].map(match => ({
      phrase: match[3] ?? '',
      places: placed(match, [match[1], match[2]]),
    })),
    ...[...text.matchAll(CALLED)].map(match => ({
      phrase: match[1] ?? '',
      places: placed(match, [match[2], ...(match[3] ?? '').split(', '), match[4]]),
    })),
  ]
  return found
    .filter(({ phrase }) => kindOfPhrase(phrase.replace(ARTICLE, '')) === 'model')
    .flatMap(({ places }) => places)
    .flatMap(({ name, start }): Introduction[] => {
      const known = mentions.find(one => one.start < start + name.length && one.end > start)
      // Elsewhere in the library the name may be coined already: it is this paper's all the same.
      if (known) return isCoined(known, name) ? [{ ...known, ...COINS, field, coined: false }] : []
      if (!isDistinct(name) || isOrdinaryWord(name) || isNotModel(name, names)) return []
      return [{ ...coin(name, start), ...COINS, field, coined: true }]
    })
}
