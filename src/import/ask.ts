import type { Diagnostic } from '../graph/library.ts'
import type { Statement } from '../graph/records.ts'
import { questionsOf } from '../link/find-links.ts'
import { NO_PROPOSALS, type Proposals } from '../link/models/proposals.ts'
import type { StoreWriter } from '../store/store.ts'
import { digestParts } from './digests/digest-parts.ts'
import type { Helper } from './helper/helper.ts'
import { Questions } from './helper/questions.ts'
import type { Step } from './phases.ts'
import type { Changes } from './read.ts'
import type { SurveyedLibrary } from './surveyed-library.ts'

/** What the helper proposes, in this import or an earlier one, and what it could not be asked. */
export interface Answers {
  proposals: Proposals
  diagnostics: Diagnostic[]
}

/**
 * Third phase: asks the helper, if there is one, about every uncertain sentence of the library. Which sentences are
 * uncertain depends on the names alone, so they can all be asked before anything is written. The texts stream past:
 * in memory are only the sentences to be asked, and their number is limited.
 */
export async function ask(
  writer: StoreWriter,
  changes: Changes,
  library: SurveyedLibrary,
  helper: Helper | undefined,
  size: number,
  step: Step,
  signal?: AbortSignal,
): Promise<Answers> {
  if (!helper) return { proposals: NO_PROPOSALS, diagnostics: [] }
  const questions = new Questions(helper)
  for await (const statement of statementsOf(writer, changes, library, size)) {
    step(0, null)
    for (const sentence of questionsOf(statement, library.catalog)) questions.add(sentence)
  }
  return { proposals: helper.proposals, diagnostics: await questions.ask(step, signal) }
}

/** Everything that will be linked: what changed documents say, then what stays stored. */
async function* statementsOf(
  writer: StoreWriter,
  { documents, leaving }: Changes,
  { catalog, papersOf, read }: SurveyedLibrary,
  size: number,
): AsyncGenerator<Statement> {
  for (const document of documents) {
    for await (const event of digestParts(read(document), document.name, { catalog, size }))
      if (event.kind === 'part') yield* event.part.statements
  }
  const staying = [...papersOf].flatMap(([digest, papers]) => (leaving.has(digest) ? [] : papers))
  const papers = [...new Set(staying)].sort()
  for await (const statement of writer.statements({ text: true, papers }))
    if (!leaving.has(statement.digest)) yield statement
}
