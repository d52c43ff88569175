import type { Statement } from '../graph/records.ts'

/** What an entry says of the names of models. */
export interface ModelFacts {
  /** Names that its paper gives its models. */
  coined: string[]
  /** Models that its title introduces: the arXiv id of the paper is theirs. */
  introduced: string[]
  /** Names as the texts spell them. */
  spelled: string[]
  /** Names with the arXiv id that stands behind them. */
  linked: [name: string, arxivId: string][]
}

/** What must be known of an entry for others to be linked: whom and what it names, without its texts. */
export interface EntryFacts
  extends Pick<Statement, 'digest' | 'title' | 'altTitles' | 'authors' | 'topics' | 'links'> {
  /** Differs from those of all other entries of its digest, except where they say exactly the same. */
  hash: string
  arxivId?: string
  doi?: string
  models: ModelFacts
}

/** The facts of an entry whose texts were just read. */
export interface ReadFacts extends EntryFacts {
  /** Tells which names its texts may hold: see `word-signature.ts`. */
  words: string
}

/** An entry, its position in its digest, and the key of the paper that it is about. */
export interface SurveyedEntry<Facts extends EntryFacts = EntryFacts> {
  entry: Facts
  position: number
  paper: string
}
