import type { Statement } from '../graph/records.ts'
import type { Catalog } from './catalog.ts'
import { findMentions } from './models/find-mentions.ts'
import { hasOwnNames } from './models/found-shipped.ts'
import type { FieldText, FoundModels } from './models/introductions/entry-text.ts'
import { introductionsOf } from './models/introductions.ts'
import { withoutLocalNames } from './models/local-names.ts'
import { proseTokens } from './models/mask.ts'
import type { Mention } from './models/mention.ts'
import { foldModel } from './models/model-name.ts'
import type { ModelNames } from './models/model-names.ts'
import { type Proposals, proposedMentions, uncertainSentences } from './models/proposals.ts'
import { firstPlaces } from './papers/first-places.ts'
import { type ByRule, by } from './rules.ts'
import { type Sentence, sentenceAt, sentencesOf } from './sentences.ts'

type TextField = FieldText['field']

/** Why a paper is linked to a model or another paper, with the place that shows it. */
export interface Evidence extends ByRule {
  type: 'CITES' | 'INTRODUCES'
  /** Canonical name of the model, or the key of the paper. */
  target: string
  kind: 'Model' | 'Paper'
  /** As written. */
  name: string
  field: TextField
  /** Offsets of the name in the text of that field of that digest's statement. */
  start: number
  end: number
  /** The sentence around the name, exactly as the text has it; of a very long one, a part. */
  evidence: string
  digest: string
}

/** Every link keeps its evidence, so a text without sentences must not be kept once for each of its names. */
const LONGEST_EVIDENCE = 2_000

const FIELDS: readonly TextField[] = ['title', 'abstract', 'commentary']

const NOTHING: readonly Mention[] = []

/** The texts of a statement, in which nothing is found yet. */
const textsOf = (statement: Statement, read: typeof proseTokens = proseTokens): FieldText[] =>
  FIELDS.flatMap(field => {
    const text = statement[field]
    return text ? [{ field, text, tokens: read(text), mentions: NOTHING }] : []
  })

function findIn(texts: readonly FieldText[], names: ModelNames): FoundModels {
  const named = texts.map(one => ({ ...one, mentions: findMentions(one.text, one.tokens, names) }))
  const fields = withoutLocalNames(named)
  return { fields, introduced: introductionsOf(fields, names) }
}

/** Finds the models that one statement names, and which of them its paper introduces. */
export const findModels = (statement: Statement, names: ModelNames): FoundModels =>
  findIn(textsOf(statement), names)

/** The same with the names of the library. A text is only read again if it has one of them. */
function findModelsOf(statement: Statement, catalog: Catalog): FoundModels {
  const names = catalog.modelNames()
  const found = catalog.foundShipped(statement)
  const texts = textsOf(statement, found?.sure ? () => [] : proseTokens)
  const isSure = found && (found.sure || !texts.some(one => hasOwnNames(one, names)))
  if (!isSure) return findIn(texts, names)
  const fields = texts.map((one, index) => ({ ...one, mentions: found.mentions[index] ?? NOTHING }))
  return { fields, introduced: found.introduced }
}

/** Every link that one statement supports; the same target may occur several times. */
export function findLinks(statement: Statement, catalog: Catalog, proposals: Proposals): Evidence[] {
  const names = catalog.modelNames()
  const { fields, introduced } = findModelsOf(statement, catalog)
  const own = new Set(introduced.flatMap(({ canonical, name }) => [foldModel(canonical), foldModel(name)]))
  const isOwn = ({ canonical }: Mention): boolean => own.has(foldModel(canonical))
  return fields.flatMap(({ field, text, mentions: read }) => {
    const mentions = [...read, ...proposedMentions(text, read, names, proposals)]
    const quote = quoter(text, field, statement.digest)
    return [
      ...introduced.filter(one => one.field === field).map(one => quote(one, 'INTRODUCES')),
      ...mentions.filter(one => !isOwn(one)).map(one => quote(one, 'CITES')),
      ...paperLinks(text, statement, catalog).map(one => ({
        ...quote(one, 'CITES'),
        kind: 'Paper' as const,
      })),
    ]
  })
}

/** The sentences of a statement that a helper could be asked about, each once. */
export function questionsOf(statement: Statement, catalog: Catalog): string[] {
  const names = catalog.modelNames()
  const { fields } = findModels(statement, names)
  return [...new Set(fields.flatMap(({ text, mentions }) => uncertainSentences(text, mentions, names)))]
}

/** The sentence around a name; of one that is longer than any sentence, the part around the name. */
function quoteOf(text: string, sentence: Sentence, start: number, end: number): string {
  if (sentence.end - sentence.start <= LONGEST_EVIDENCE) return text.slice(sentence.start, sentence.end)
  const from = Math.max(sentence.start, start - LONGEST_EVIDENCE / 2)
  return text.slice(from, Math.min(sentence.end, Math.max(end, from + LONGEST_EVIDENCE))).trim()
}

/** Turns mentions in a text into evidence, by adding the sentence around each. */
function quoter(text: string, field: TextField, digest: string) {
  let sentences: Sentence[] | undefined
  return ({ name, canonical, start, end, rule, confidence }: Mention, type: Evidence['type']): Evidence => {
    sentences ??= sentencesOf(text)
    const sentence = sentenceAt(sentences, start) ?? { start: 0, end: text.length }
    const evidence = quoteOf(text, sentence, start, end)
    return {
      type,
      target: canonical,
      kind: 'Model',
      name,
      field,
      start,
      end,
      evidence,
      rule,
      confidence,
      digest,
    }
  }
}

/** Links in the text to papers in the library; `canonical` is the key of the paper. */
function paperLinks(text: string, statement: Statement, catalog: Catalog): Mention[] {
  const linked = statement.links.flatMap(name => {
    const canonical = catalog.paperOfLink(name)
    return canonical ? [{ name, canonical }] : []
  })
  const places = firstPlaces(
    text,
    linked.map(({ name }) => name),
  )
  return linked.flatMap(({ name, canonical }) => {
    const start = places.get(name)
    if (start === undefined) return []
    return [{ name, canonical, start, end: start + name.length, ...by('arxiv-link') }]
  })
}
