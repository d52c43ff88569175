import { firstIndex } from '../../../graph/first-index.ts'
import { by } from '../../rules.ts'
import { kindOfPhrase } from '../head-noun.ts'
import type { ModelNames } from '../model-names.ts'
import { nameHere } from './coin.ts'
import type { FieldText, Introduction } from './entry-text.ts'
import { headOf } from './title.ts'

/** What an abstract puts in brackets behind the words that it stands for: `(LongVA)`, `(\textit{PHD}-Transformer)`. */
const SHORT = /^\(((?:\\text\w+\{)?\p{Lu}[\p{L}\p{N}.+{}\\-]{1,30}(?: \p{Lu}\p{Ll}{1,20})?)\)/u
const LONGEST_SHORT = 44
/** `(AR)` and `(LM)` shorten ordinary words, unless these have capitals, too: `Absolute Zero Reasoner (AZR)`. */
const INITIALS = /^[\p{Lu}\d]+$/u
const endsInCapitals = (phrase: string): boolean => /\p{Lu}/u.test(phrase.slice(phrase.lastIndexOf(' ') + 1))
/** The phrase has to end before the bracket with the noun that it is about. */
const JOINTS = /,|\s(?:for|of|to|with|in|on|by|from|using|via|that|which|and|as)\s/
const LATEX = /\\text\w+\{|[{}]/g

/** How many characters before a bracket are read. */
const FURTHEST = 180
const SPEAKS = /\b(?:[Ww]e|[Oo]ur|paper|work|report|letter)\b/
/** Behind the last of these, a noun phrase is what brackets shorten. */
const OFFERS =
  /\b(?:(?:introduc|propos|releas|creat)(?:e|es|ed)|(?:present|develop|design|train|build)(?:s|ed)?|built|[Oo]ur)\s/g
const MOST_WORDS = 10

/** The noun phrase that ends a clause, without LaTeX; null if nothing offers it. */
function offeredIn(clause: string): string | null {
  const offer = [...clause.matchAll(OFFERS)].at(-1)
  if (!offer) return null
  const words = clause
    .slice(offer.index + offer[0].length)
    .replace(LATEX, '')
    .trim()
  return words === '' || words.split(' ').length > MOST_WORDS ? null : words
}

/** `(X), a suite of models`. */
const APPOSED = /^\)\s?,\s(?:an?|the|our|one)\s([^.;]{3,160})/
const MODEL_BEHIND =
  /^\)\s(?:models?|networks?|architectures?|transformers?|family|tokenizers?|verifiers?)\b/i

/** What an abstract says of its own model. */
const ACHIEVES = ['achieves', 'attains', 'outperforms', 'surpasses', 'exceeds']

/** The part of a text before an offset since the last stop. */
function clauseBefore(text: string, end: number): string {
  const part = text.slice(Math.max(0, end - FURTHEST), end)
  const stop = Math.max(...['. ', '; ', ': ', '! ', '? ', '\n'].map(mark => part.lastIndexOf(mark)))
  return part.slice(stop + 1)
}

/** Whether the words before a bracket offer a model that the word in it is short for. */
function offersModel(text: string, open: number, close: number, short: string): boolean {
  const clause = clauseBefore(text, open)
  if (!SPEAKS.test(clause)) return false
  const phrase = offeredIn(clause)
  if (phrase === null || JOINTS.test(phrase)) return false
  const named = endsInCapitals(phrase)
  if (INITIALS.test(short) && !named) return false
  const behind = text.slice(close, close + FURTHEST)
  const said = [phrase.replace(/^(?:an?|the|our)\s/, ''), APPOSED.exec(behind)?.[1] ?? '']
  return said.some(words => kindOfPhrase(words) === 'model') || (named && MODEL_BEHIND.test(behind))
}

/** `We present a diffusion tokenizer (DiTo)`, `our Long Video Assistant (LongVA)`. */
export function abbreviated(abstract: FieldText, names: ModelNames): Introduction[] {
  const { field, text } = abstract
  const found: Introduction[] = []
  for (let open = text.indexOf(' ('); open >= 0; open = text.indexOf(' (', open + 1)) {
    const short = SHORT.exec(text.slice(open + 1, open + LONGEST_SHORT))?.[1]
    if (short === undefined) continue
    const start = open + 2
    const end = start + short.length
    const name = short.replace(LATEX, '')
    if (!offersModel(text, open + 1, end, name)) continue
    const next = abstract.mentions[firstIndex(abstract.mentions, one => one.end > start)]
    const known = next?.start === start && next.name === name ? next : undefined
    const here = known ? [{ ...known, ...by('text-coins-name'), field, coined: false }] : []
    for (const one of known ? here : nameHere(name, start, abstract, names)) found.push({ ...one, end })
  }
  return found
}

/** `Transition Models`, which may also be a kind: then it is shortened as one, like `PRMs`. */
const ENDS_WITH_KIND = /\s(?:Models?|Networks?|Transformers?|Autoencoders?)$/
const IS_KIND = /\p{Lu}s?$/u

/** `Transition Models: …`, where the abstract has `Transition Models (TiM)` and says that `TiM achieves` something. */
export function shortOfTitle(title: FieldText, abstract: FieldText, names: ModelNames): Introduction[] {
  const head = headOf(title.text)
  if (!head || !ENDS_WITH_KIND.test(head.name)) return []
  const open = abstract.text.toLowerCase().indexOf(`${head.name.toLowerCase()} (`) + head.name.length + 1
  const short =
    open > head.name.length ? SHORT.exec(abstract.text.slice(open, open + LONGEST_SHORT))?.[1] : null
  if (!short || (IS_KIND.test(short) && INITIALS.test(short.replace(/s$/, '')))) return []
  if (!ACHIEVES.some(verb => abstract.text.includes(`${short} ${verb}`))) return []
  return nameHere(short, open + 1, abstract, names)
}
