import { strongly, weakly } from '../../rules.ts'
import type { Mention } from '../mention.ts'
import type { FieldText, Introduction } from './entry-text.ts'

/**
 * "We introduce … X", "Introduces X", with up to nine words between.
 */
const ANNOUNCED =
  /(?:\b(?:we|paper|work|report|letter|article|team|authors|researchers)\b[^.;]{0,40}?\b|^[\s●•-]*(?=\w+s\b))(?<!\b(?:the|an?|of|most|all)\s)(?:introduc|present|propos|releas|open-?sourc|unveil|announc|describ|develop|design|build|creat|offer|contribut)\w*,?[*"“\s]*((?:\S+\s+){0,9})[*"“({\\]*$/i
/** "a model called X", "the creation of X", "our resulting reasoning model, X", but not "our base model, X". */
const NAMED =
  /(?:\b(?:called|named|dubbed|termed|namely)|\bcreation of|\bAPI-accessed model|\b(?:our|their) (?:(?!(?:base|backbone|teacher|student|initial|starting|pre-?trained|reward|target)\b)[\w-]+ ){0,2}models?),?\s+(?:as\s+)?[*"“({\\]*$/i
/** What a digest says about the paper: "on their model, X". */
const THEIRS = /\btheir (?:[\w-]+ ){0,2}models?,?\s+$/i
/** "our Reducio-DiT", "the resulting BSQ-ViT", for a name that nobody else uses. */
const OWN = /\b(?:our|the resulting|the proposed)\s+[*"“({\\]*$/i
/** The same for a name that others know, too. */
const RESULTING = /\b(?:the resulting|the proposed)\s+[*"“({\\]*$/i
/** "Our largest model enhanced with attention, X, achieves", "or X, as we call it", "which we call X". */
const IN_COMMAS = /\bour (?:[\w-]+ ){0,2}models?\b[^.;]{3,60},\s+[*"“({\\]*$/i
const WE_CALL = /\bwe (?:call|name|dub|term)(?: (?:it|this|our [\w-]+|the [\w-]+ [\w-]+))?,?\s+[*"“({\\]*$/i
const AS_WE_CALL = /^[*"”})\]$]*,? as we (?:call|name|dub|term)\b/
/** "The X-9B based on GLM achieves": a paper states results like this for its own model. */
const SUBJECT =
  /^\s*(?:(?:notably|finally|as a result|in particular|remarkably|moreover),\s*)?(?:the |our )?[*"“({\\]*$/i
const ACHIEVES =
  /^[-\d.xBMT]*[*"”})\]]*,?(?: (?:based|built|trained) on [^,.;]{2,40})?,? (?:achieves?|attains?|reach(?:es)?|outperforms?|surpass(?:es)?|obtains?|sets?)\b/
const MEANS =
  /\b(?:an?|based|using|with|from|on|by|to|over|than|for|of|at|against|like|into|via|between|that|which|in|and|is|are|such|outperform\w*|compared|latest)\b/i
const OURS = /\b(?:we|our|resulting|propos\w+)\b/i
const OTHERS_WORK =
  /\b(?:outperform\w*|compared|state-of-the-art|recent(?:ly)?|existing|previous(?:ly)?|prior|concurrent)\b/i
/** What may follow an announced name. Before any other noun, the name only modifies it: "a U-Net tokenizer". */
const STANDS_ALONE =
  /^[-\d.xBMT]*[*"”})\]]*\s*(?:[,.;:()$]|--|—|$|and\b|or\b|models?\b|series\b|famil|architecture\b|which\b|that\b|as\b|to\b|is\b|has\b|an?\b|achieves\b|attains\b|exceeds\b|outperforms\b|surpasses\b|reaches\b|matches\b)/i

/** How many characters of the sentence before a name are read. */
const FURTHEST = 200

/** The part of the sentence before an offset; a point within a word or number does not end one. */
function before(text: string, offset: number): string {
  const part = text.slice(Math.max(0, offset - FURTHEST), offset)
  for (let at = part.length - 1; at >= 0; at -= 1)
    if (
      /[.!?\n]/.test(part[at] ?? '') &&
      !/^[\p{L}\d]\.[\p{L}\d]/u.test(part.slice(Math.max(0, at - 1), at + 2))
    )
      return part.slice(at + 1)
  return part
}

/** `alias-free latent diffusion models (AF-LDM)`: an abstract spells out an acronym where it introduces it. */
const isAbbreviation = ({ start, end }: Mention, text: string): boolean =>
  /\p{L}\s?\($/u.test(text.slice(Math.max(0, start - 4), start)) && text[end] === ')'

/** Whether the name is unknown and only looks like a model's. */
export const isNew = ({ rule }: Mention): boolean =>
  rule === 'name-suffix' || rule === 'longer-name' || rule === 'name-with-size'

/** Whether an abstract speaks of a model as the paper's own without announcing it. */
function isOwn(one: Mention, text: string, sentence: string, behind: string): boolean {
  if (WE_CALL.test(sentence) || AS_WE_CALL.test(behind)) return true
  if (RESULTING.test(sentence) && STANDS_ALONE.test(behind.slice(0, 20))) return true
  if (!isNew(one)) return false
  if (OWN.test(sentence) || (SUBJECT.test(sentence) && ACHIEVES.test(behind))) return true
  if (OTHERS_WORK.test(sentence)) return false
  return (isAbbreviation(one, text) && OURS.test(sentence)) || (IN_COMMAS.test(sentence) && /^,/.test(behind))
}

/** "We introduce X", "a model called X", "the creation of X", for a name that is known or looks like a model's. */
export function fromAnnouncements(said: FieldText): Introduction[] {
  const { field, text, mentions } = said
  if (field === 'title') return []
  const found = mentions.flatMap(one => {
    const sentence = before(text, one.start).replace(/\\text\w+\{|\$/g, '')
    const announced = ANNOUNCED.exec(sentence)
    const directly = announced !== null && !MEANS.test(announced[1] ?? '')
    const behind = text.slice(one.end, one.end + 90)
    const told = field === 'abstract' || THEIRS.test(sentence)
    const named = told && NAMED.test(sentence) && !OTHERS_WORK.test(sentence)
    const own = field === 'abstract' && isOwn(one, text, sentence, behind)
    if (own) return [{ ...one, field, ...weakly('text-announces-model'), coined: false }]
    if (!(directly || named) || !STANDS_ALONE.test(behind.slice(0, 20))) return []
    return [{ ...one, field, ...strongly('text-announces-model'), coined: false }]
  })
  return [...found, ...listedWith(found, said)]
}

/** What joins the names of a list: `X-8B, Y and Z`, `Eagle (X) and Finch (Y)`. */
const LISTED =
  /^[-\d.xBMT]*[*"”})\]]*(?:,|,?\s(?:and|&|as well as))\s(?:\p{Lu}[\p{L}\d.-]{1,20}\s\()?[*"“({\\]*$/u

/** `We introduce X and Y` announces both. */
function listedWith(found: readonly Introduction[], { field, text, mentions }: FieldText): Introduction[] {
  let last: Mention | undefined
  return mentions.flatMap((one): Introduction[] => {
    if (found.some(({ start }) => start === one.start)) last = one
    else if (
      last &&
      one.start - last.end < 30 &&
      LISTED.test(text.slice(last.end, one.start)) &&
      STANDS_ALONE.test(text.slice(one.end, one.end + 20))
    ) {
      last = one
      return [{ ...one, field, ...weakly('text-announces-model'), coined: false }]
    } else last = undefined
    return []
  })
}
