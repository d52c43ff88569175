import { kindOfPhrase } from '../head-noun.ts'
import type { ModelNames } from '../model-names.ts'
import { nameHere } from './coin.ts'
import { CLOSE, NAME, OPEN } from './coined-in-text.ts'
import type { FieldText, Introduction } from './entry-text.ts'

const NOUN = '(?:[\\w-]+\\s+){0,4}?(?:model|variant|network|tokenizer|verifier|M?LLM|[VS]LM|VLA)'
/** Behind `our`: `trained model, X`, `variant X-5B`, but not `base model, X`. */
const OURS = new RegExp(
  `(?!(?:\\S+\\s+)?(?:base|backbone|teacher|student|initial|starting|reward|target|baseline)\\b)${NOUN},?\\s+${OPEN}(?<name>${NAME})`,
  'uy',
)
/** Behind `training the`: `large-scale model X`. */
const TRAINS = ['training the ', 'training a ', 'training our ', 'train the ', 'train a ']
/** `release the X models` */
const RELEASED = new RegExp(`(?:the\\s+|our\\s+)(?<name>${NAME})(?=\\s+models\\b)`, 'uy')
const RELEASES = ['release ', 'releasing ', 'open-source ', 'open-sourcing ', 'open-sourced ']
/** Before `, our largest model`. */
const NAME_BEFORE = new RegExp(`(${NAME})${CLOSE}$`, 'u')
/** `our models X and Y`, `into diffusion models X and Y`. */
const PLURAL = new RegExp(
  `\\b(?:[Oo]ur|into|new|novel|resulting|two|three|four)\\s+(?:[\\w-]+\\s+){0,4}?models\\s+(?<name>${NAME}),?\\s+and\\s+(?<other>${NAME})`,
  'gu',
)
/** Behind `train`. */
const TRAINED = new RegExp(`(?:an?\\s+|the\\s+|our\\s+)?${OPEN}(?<name>${NAME})`, 'uy')
const WE_TRAIN = /\b(?:[Ww]e|then)\s+(?:\w+\s+)?(?:pre-?|fine-?)?$/

/** A name is no longer. */
const LONGEST = 60

interface Place {
  name: string
  start: number
}

/** The names that stand right behind one of the words. */
function* behind(
  text: string,
  words: readonly string[],
  expression: RegExp,
): Generator<Place & { at: number }> {
  for (const word of words)
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      expression.lastIndex = at + word.length
      const match = expression.exec(text)
      const name = match?.groups?.name
      if (match && name) yield { name, start: match.index + match[0].length - name.length, at }
    }
}

function* called(text: string): Generator<Place> {
  yield* behind(text, ['our ', 'Our ', 'resulting ', ...TRAINS], OURS)
  yield* behind(text, RELEASES, RELEASED)
  for (const place of behind(text, ['train ', 'trained ', 'tune '], TRAINED))
    if (WE_TRAIN.test(text.slice(Math.max(0, place.at - 30), place.at))) yield place
  for (let at = text.indexOf(', our '); at >= 0; at = text.indexOf(', our ', at + 1)) {
    const name = NAME_BEFORE.exec(text.slice(Math.max(0, at - LONGEST), at))?.[1]
    const phrase = /^[^.;,]{3,80}/.exec(text.slice(at + 6, at + 90))?.[0] ?? ''
    if (name && kindOfPhrase(phrase) === 'model') yield { name, start: text.lastIndexOf(name, at) }
  }
  if (!text.includes('models ')) return
  for (const match of text.matchAll(PLURAL))
    for (const name of [match.groups?.name, match.groups?.other])
      if (name) yield { name, start: text.indexOf(name, match.index) }
}

/** `Our trained model, X`, `X, our largest model`, `we train an X`: whatever is trained is a model. */
export const ownNames = (abstract: FieldText, names: ModelNames): Introduction[] =>
  [...called(abstract.text)].flatMap(({ name, start }) =>
    nameHere(name.replace(/[.-]$/, ''), start, abstract, names, true),
  )
