import { relative, resolve, sep } from 'node:path'
import type { Statement } from '../../src/graph/records.ts'
import { findModels } from '../../src/link/find-links.ts'
import { type Clue, cluesOf, subjectOf } from '../../src/link/models/introductions/clues.ts'
import { headOf } from '../../src/link/models/introductions/title.ts'
import { undecidedHead } from '../../src/link/models/introductions/weighed.ts'
import { announced } from '../../src/link/models/introductions.ts'
import { foldModel } from '../../src/link/models/model-name.ts'
import { ModelNames } from '../../src/link/models/model-names.ts'
import type { TrieMatch } from '../../src/link/models/name-trie.ts'
import { toStatement } from '../../src/link/statement.ts'
import { findDocuments } from '../../src/sources/documents/find-documents.ts'
import { readDocument } from '../../src/sources/documents/read-document.ts'

/** The shipped names without one: what a text says of a name must be enough to find it. */
class NamesWithout extends ModelNames {
  private readonly fold: string

  constructor(name: string) {
    super([])
    this.fold = foldModel(name)
  }

  override match(...given: Parameters<ModelNames['match']>): TrieMatch | null {
    const match = super.match(...given)
    return match?.known.model && foldModel(match.known.name) === this.fold ? null : match
  }
}

/** The first entry of each note of a corpus, by the path of the note. */
export async function statementsOf(corpus: string): Promise<Map<string, Statement>> {
  const statements = new Map<string, Statement>()
  const notes = resolve(corpus, 'notes')
  for await (const found of findDocuments([notes])) {
    if (found.kind === 'diagnostic') continue
    const name = relative(notes, found.document.source).split(sep).join('/')
    for await (const event of readDocument(found.document))
      if (event.kind === 'entry' && !statements.has(name))
        statements.set(name, toStatement(event.entry, name, 1))
  }
  return statements
}

/** The clues of the name at the head of a title, and whether the rules find it without knowing it. */
export function headCluesOf(statement: Statement): { name: string; ruled: boolean; clues: Clue[] } | null {
  const name = headOf(statement.title)?.name
  if (name === undefined) return null
  const names = new NamesWithout(name)
  const { fields } = findModels(statement, names)
  const fold = foldModel(name)
  const ruled = announced(fields, names).some(one => foldModel(one.canonical) === fold)
  const head = undecidedHead(fields, names)
  return head || ruled
    ? { name, ruled, clues: head ? cluesOf(subjectOf(name, head.rest, fields)) : [] }
    : null
}
