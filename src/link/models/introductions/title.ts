import { by, strongly, weakly } from '../../rules.ts'
import { kindOfPhrase } from '../head-noun.ts'
import type { Mention } from '../mention.ts'
import type { ModelNames } from '../model-names.ts'
import { COMPANIES } from '../words.ts'
import { coin, isDistinct, isNotModel, NAME_LIKE } from './coin.ts'
import { type FieldText, type Introduction, textOf } from './entry-text.ts'
import { isDefinedAsModel, type Named, offersModel } from './paper-kind.ts'

const LEAD =
  /^\s*(?:["'“*]*)(?:(?:Introducing|Announcing|Meet|Presenting|Releasing|Welcome|Hello,?)\s+)?(?:the\s+)?/i
/** Reports that only models have. */
const MODEL_REPORT = /(?:technical|tech)\s+report|(?:system|model)\s+card|테크니컬 리포트|기술 보고서/i
const REPORT =
  /[\s,:—–-]+(?:(?:full\s+)?(?:technical|tech)\s+report|system\s+card|model\s+card|report|preview|release[ds]?|공개|출시|발표|배포|테크니컬 리포트|기술 보고서).*$/i

export interface Head {
  start: number
  end: number
  name: string
  rest: string | null
  /** Whether something besides the name says that the title announces a release. */
  release: boolean
  /** Whether it also says that the release is a model. */
  report: boolean
}

/** Nobody finds a name in a longer title. */
const LONGEST_TITLE = 400

/** The part of a title that names what the paper is about: before the colon, or all of the title of a release. */
export function headOf(title: string): Head | null {
  if (title.length > LONGEST_TITLE) return null
  const start = LEAD.exec(title)?.[0].length ?? 0
  const body = title.slice(start)
  const colon = /\s*(?::\s|\s--\s|\s[—–]\s|\s-\s|:$)/.exec(body)
  const report = REPORT.exec(body)
  const end = Math.min(colon?.index ?? body.length, report?.index ?? body.length)
  const name = body.slice(0, end).replace(/\s*\([^()]*\)$|["”'*]+$/g, '')
  if (name === '' || name.split(/\s+/).length > 5) return null
  const rest = colon ? body.slice(colon.index + colon[0].length) : null
  const release = Boolean(report) || /\S/.test(title.slice(0, start))
  return {
    start,
    end: start + name.length,
    name,
    rest,
    release,
    report: MODEL_REPORT.test(report?.[0] ?? ''),
  }
}

/** The head of a title without the company before the name of a model. */
function withoutCompany(head: Head | null, first: Mention | undefined): Head | null {
  if (!head || !first) return head
  const length = first.start - head.start
  const isCompany = COMPANIES.has(head.name.slice(0, Math.max(0, length)).trim().toLowerCase())
  return isCompany ? { ...head, start: first.start, name: head.name.slice(length) } : head
}

/** The models that a title names as what the paper is about. */
export function fromTitle(fields: readonly FieldText[], names: ModelNames): Introduction[] {
  const title = textOf(fields, 'title')
  const first = title.mentions[0]
  const atStart = first !== undefined && first.start === (LEAD.exec(title.text)?.[0].length ?? 0)
  if (first && atStart && first.name.split(' ').length > 2) return [introduced(first)]
  const head = withoutCompany(headOf(title.text), first)
  if (!head) return atStart ? ofSubject(first, title.text, fields) : apposed(title, names)
  const named = title.mentions.filter(({ start, end }) => start >= head.start && end <= head.end)
  if (!covers(named, head)) {
    const coined = coinHead(head, named, fields, names)
    if (coined.length > 0) return coined
    return atStart && head.rest === null ? ofSubject(first, title.text, fields) : apposed(title, names)
  }
  return named.filter(one => isOffered(one, head, fields)).map(introduced)
}

/** A model that is known elsewhere is taken for one here; a name that is only guessed needs the text to say so. */
function isOffered({ name, rule, confidence }: Mention, head: Head, fields: readonly FieldText[]): boolean {
  const looksLikeModel = rule === 'name-suffix' || rule === 'longer-name' || head.release
  return confidence >= 0.8 || offersModel({ name, rest: head.rest, looksLikeModel }, fields)
}

const introduced = (one: Mention): Introduction => {
  return { ...one, field: 'title', ...by('title-names-model'), coined: false }
}

/** `InsetGAN for Full-Body Image Generation`, with a name that was unknown. */
function ofSubject(first: Mention, title: string, fields: readonly FieldText[]): Introduction[] {
  const rest = /^ (?:for|via|with|by|:) (.*)$/.exec(title.slice(first.end))?.[1]
  if (rest === undefined || first.rule !== 'name-suffix') return []
  return offersModel({ name: first.name, rest: null, looksLikeModel: true }, fields)
    ? [introduced(first)]
    : []
}

/** What may stand besides names: joints, versions, sizes such as `8x7B`, and what releases are called. */
const OF_A_NAME =
  /^(?:\s|[,$]|and|&|\/|-|v(?=[\d.])|[\d.]|x(?=[\dx]*B)|(?<=[\dx])B|s\b|Series|Family|Models?|Instruct|Base|Chat)*$/i

/** Whether names make up the whole head: `Gemma 2`, `Molmo and PixMo`, not `Projected GANs Converge Faster`. */
function covers(named: readonly Mention[], head: Head): boolean {
  if (named[0]?.start !== head.start) return false
  const rest = named.reduceRight(
    (text, { start, end }) => text.slice(0, start - head.start) + text.slice(end - head.start),
    head.name,
  )
  return OF_A_NAME.test(rest)
}

const coinedHere = (name: string, start: number, release: boolean): Introduction => {
  const rule = release ? strongly('title-coins-name') : weakly('title-coins-name')
  return { ...coin(name, start), field: 'title', ...rule, coined: true }
}

/** `HTLM` could be a kind of model elsewhere, but a title that starts with it uses it as a name. */
const ACRONYM = /^\p{Lu}{2,}(?:LM|VAE|GAN|NET|BERT|GPT)$/u

/** A new name before a colon or a "Technical Report", for something that is said to be a model. */
function coinHead(
  head: Head,
  named: readonly Mention[],
  fields: readonly FieldText[],
  names: ModelNames,
): Introduction[] {
  const { name, rest, release, report, start } = head
  if (!NAME_LIKE.test(name) || isNotModel(name, names) || /^\p{Lu}\p{Ll}+ing /u.test(name)) return []
  const words = name.split(' ').length
  const last = named.at(-1)
  // `LevelSet R-CNN`, `Panoptic SegFormer`: a longer name of its own kind.
  const longer =
    last !== undefined && words <= 3 && last.end === head.end && last.rule !== 'known-name-with-version'
  // `Introducing Zoro 2.5 Flash`
  const versioned = release && /\d/.test(name)
  const looksLikeModel = longer || report || versioned || ACRONYM.test(name)
  const subject: Named = { name, rest, looksLikeModel }
  const distinct = words === 1 || (words === 2 && isDistinct(name))
  const called = kindOfPhrase(name)
  const needsWord = !(longer || versioned) && (!distinct || (called !== null && called !== 'model'))
  if (!offersModel(subject, fields) || (needsWord && !isDefinedAsModel(subject, fields))) return []
  if (rest === null && !release && !longer && !isDistinct(name)) return []
  return [coinedHere(name, start, release)]
}

const APPOSED = /(?:^|: )(\p{Lu}[\p{L}\p{N}.+-]*[\p{L}\p{N}+]), (an? [^,]{3,120})/gu

/** `Patch n' Pack: NaViT, a Vision Transformer for …`. */
function apposed({ text }: FieldText, names: ModelNames): Introduction[] {
  return [...text.matchAll(APPOSED)].flatMap(match => {
    const [whole, name = '', phrase = ''] = match
    const isModel = kindOfPhrase(phrase.replace(/^an? /, '')) === 'model'
    if (!isModel || !isDistinct(name) || isNotModel(name, names)) return []
    return [coinedHere(name, match.index + whole.indexOf(name), false)]
  })
}
