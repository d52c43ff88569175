import type { Statement } from '../graph/records.ts'
import type { ModelFacts, ReadFacts } from './entry-facts.ts'
import { findModels } from './find-links.ts'
import { hashOfEntry } from './joined-entries.ts'
import type { FoundModels } from './models/introductions/entry-text.ts'
import { SHIPPED_NAMES } from './models/model-names.ts'
import { signatureOf } from './models/word-signature.ts'

/** The models that an entry names, as far as it takes no name of the library to tell. */
export const findShipped = (entry: Statement): FoundModels => findModels(entry, SHIPPED_NAMES)

/** The facts of an entry, which depend on nothing but what it says. */
export function factsOf(entry: Statement, hash = hashOfEntry(entry), found = findShipped(entry)): ReadFacts {
  const { digest, title, altTitles, authors, topics, links, arxivId, doi } = entry
  return {
    digest,
    hash,
    title,
    altTitles,
    authors,
    topics,
    links,
    ...(arxivId && { arxivId }),
    ...(doi && { doi }),
    models: modelFactsOf(entry, found),
    words: signatureOf(found.fields.map(({ tokens }) => tokens)),
  }
}

function modelFactsOf(entry: Statement, { fields, introduced }: FoundModels): ModelFacts {
  const mentions = fields.flatMap(field => field.mentions)
  const inTitle = entry.arxivId ? introduced.filter(({ field }) => field === 'title') : []
  return {
    coined: once(introduced.filter(({ coined }) => coined).map(({ canonical }) => canonical)),
    introduced: once(inTitle.map(({ canonical }) => canonical)),
    spelled: once(mentions.map(({ canonical }) => canonical)),
    linked: mentions
      .flatMap(({ canonical, arxivId }) => (arxivId ? [[canonical, arxivId] as const] : []))
      .map(([name, id]) => [name, id]),
  }
}

const once = (names: readonly string[]): string[] => [...new Set(names)]
