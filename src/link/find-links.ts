import type { Statement } from '../graph/records.ts'
import type { Catalog } from './catalog.ts'
import { findMentions } from './models/find-mentions.ts'
import { sentenceAt, sentencesOf } from './sentences.ts'

export type TextField = 'title' | 'abstract' | 'commentary'

/** Why a paper is linked to a model or another paper, and from where one can see it. */
export interface Evidence {
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
  /** The sentence around the name, exactly as it stands there. */
  evidence: string
  rule: string
  confidence: number
  digest: string
}

const FIELDS: readonly TextField[] = ['title', 'abstract', 'commentary']

/** Every link that one statement gives reason for; a target may occur several times. */
export function findLinks(statement: Statement, catalog: Catalog): Evidence[] {
  return FIELDS.flatMap(field => {
    const text = statement[field]
    if (!text) return []
    return [...modelLinks(text, field, statement, catalog), ...paperLinks(text, field, statement, catalog)]
  })
}

function modelLinks(text: string, field: TextField, statement: Statement, catalog: Catalog): Evidence[] {
  const sentences = sentencesOf(text)
  return findMentions(text, catalog.modelNames()).map(({ canonical, name, start, end, rule, confidence }) => {
    const sentence = sentenceAt(sentences, start) ?? { start: 0, end: text.length }
    const introduced = field === 'title' && start === 0 && (end === text.length || text[end] === ':')
    return {
      type: introduced ? 'INTRODUCES' : 'CITES',
      target: canonical,
      kind: 'Model',
      name,
      field,
      start,
      end,
      evidence: text.slice(sentence.start, sentence.end),
      rule: introduced ? 'title-names-model' : rule,
      confidence,
      digest: statement.digest,
    }
  })
}

/** Links in the text to papers that the library holds. */
function paperLinks(text: string, field: TextField, statement: Statement, catalog: Catalog): Evidence[] {
  const sentences = sentencesOf(text)
  return statement.links.flatMap(id => {
    const key = catalog.paperOfLink(id)
    const start = key ? text.indexOf(id) : -1
    if (!key || start < 0) return []
    const sentence = sentenceAt(sentences, start) ?? { start: 0, end: text.length }
    const evidence = text.slice(sentence.start, sentence.end)
    const end = start + id.length
    const link = { name: id, field, start, end, evidence, rule: 'arxiv-link', confidence: 1 }
    return [{ type: 'CITES', target: key, kind: 'Paper', ...link, digest: statement.digest }]
  })
}
