import type { Statement } from '../graph/records.ts'
import type { Catalog } from '../link/catalog.ts'
import { questionsOf } from '../link/find-links.ts'
import type { ImportContext } from './context.ts'

/** Has the helper, if there is one, asked about whatever is uncertain in statements that are about to be linked. */
export async function askHelper(
  { helper, onProgress, signal }: ImportContext,
  statements: readonly Statement[],
  catalog: Catalog,
): Promise<void> {
  if (!helper) return
  const questions = statements.flatMap(statement => questionsOf(statement, catalog))
  await helper.ask(questions, (done, total) => onProgress?.({ phase: 'ask', done, total }), signal)
}
