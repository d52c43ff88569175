import { trimMarksEnd } from '../../../graph/trim.ts'
import { kindOfPhrase } from '../head-noun.ts'
import type { ModelNames } from '../model-names.ts'
import { nameHere } from './coin.ts'
import type { FieldText, Introduction } from './entry-text.ts'

const WORD = '\\p{Lu}(?:(?:[\\p{L}\\p{N}.+]|-(?=[\\p{Lu}\\p{N}])){0,50}[\\p{L}\\p{N}+])?'
export const NAME = `${WORD}(?: (?:${WORD}|\\p{N}[\\p{N}.]*)){0,3}`
export const OPEN = '(?:\\\\text\\w+\\{|[*"“])?'
export const CLOSE = '[}*"”]?'
const OFFERED =
  '(?:introduc|present|propos|releas|open-?sourc|unveil|announc|develop|design|creat|build|built|train)(?:e|es|ed|s|ing)?'
const LEADS_TO = '(?:results? in|leads? to|yields?|creation of|forward with)'
const OFFERS = `(?:[Ww]e|[Pp]aper|[Ww]ork|[Rr]eport|[Ll]etter)\\b[^.;]{0,60}?\\b${OFFERED}|${LEADS_TO}`
const BEFORE_NAME = `\\s+(?:both\\s+)?(?:our\\s+|the\\s+)?${OPEN}`
/** `We introduce X, a …`, `we present X: a …`, also with two names. */
const APPOSED = new RegExp(
  `\\b(?:${OFFERS})${BEFORE_NAME}(${NAME})${CLOSE}(?: series| family| models?)?(?:\\s*\\([^()]{1,60}\\))?(?:,? and ${OPEN}(${NAME})${CLOSE})?\\s*(?:,|:|--|—|as|is)\\s+((?:an?|the|our|two|three|\\d+B-parameter)\\s*[^.;]{3,160})`,
  'gu',
)
/** What is in all of those, and soon found: a capital behind the words that announce it. */
const MAY_APPOSE = new RegExp(`(?=\\p{Lu})(?<=(?:${OFFERED}|${LEADS_TO})${BEFORE_NAME})`, 'u')
/** `a model called X`, `an LLM family, *X*,`, `two models, namely X and Y`, `sequence models-X, Y, and Z`. */
const SAYS = '(?:called|(?:code-?)?named|dubbed|termed|namely|i\\.e\\.,)\\s+'
const CALLS = ['called ', 'named ', 'dubbed ', 'termed ', 'namely ', 'i.e., ', ', *', ', \\']
const LISTS = /-\p{Lu}\p{Ll}+, /u
const mayCall = (text: string): boolean => CALLS.some(words => text.includes(words)) || LISTS.test(text)
const CALLED = new RegExp(
  `\\b((?:[Aa]n?|[Tt]he|[Oo]ur|new|novel|of|into|two|three|four)\\s+[^.;:,]{3,100}?)(?:,?\\s+${SAYS}|,\\s+(?=[*\\\\])|-(?=\\p{Lu}\\p{Ll}+, ))${OPEN}(${NAME})${CLOSE}((?:, ${NAME})*),?(?: and ${OPEN}(${NAME})${CLOSE})?`,
  'gu',
)

/** What stands before the thing that has the name: `the theory along with an excellent model`. */
const BESIDES = /^.*\b(?:along with|together with|as well as|and)\s+(?=an?\s)/
const ARTICLE = /^(?:an?|the|our|new|novel|of|into|two|three|four)\s+/i

/** The names that one match gives, each with its place in the text. */
function placed(match: RegExpMatchArray, names: readonly (string | undefined)[]) {
  let from = 0
  return names.flatMap(given => {
    const name = trimMarksEnd(given ?? '', '.-').replace(/ (?:series|preview)$/i, '')
    if (!name) return []
    const at = match[0].indexOf(name, from)
    from = at + name.length
    return at < 0 ? [] : [{ name, start: (match.index ?? 0) + at }]
  })
}

/** All matches in a text, which most texts have none of. */
const matches = (text: string, expression: RegExp, may: boolean): RegExpExecArray[] =>
  may ? [...text.matchAll(expression)] : []

/** New names that the abstract gives to something that it calls a model. */
export function coinedInText(abstract: FieldText, names: ModelNames): Introduction[] {
  const { text } = abstract
  const found = [
    ...matches(text, APPOSED, MAY_APPOSE.test(text)).map(match => ({
      phrase: match[3] ?? '',
      places: placed(match, [match[1], match[2]]),
    })),
    ...matches(text, CALLED, mayCall(text)).map(match => ({
      phrase: match[1] ?? '',
      places: placed(match, [match[2], ...(match[3] ?? '').split(', '), match[4]]),
    })),
  ]
  return found
    .filter(({ phrase }) => kindOfPhrase(phrase.replace(BESIDES, '').replace(ARTICLE, '')) === 'model')
    .flatMap(({ places }) => places)
    .flatMap(({ name, start }) => nameHere(name, start, abstract, names))
}
