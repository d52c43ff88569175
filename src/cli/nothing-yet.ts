import { AppError } from '../errors.ts'
import type { GraphStore } from '../store/store.ts'

/** What reads the graph finds none: perhaps the home folder is another one. */
export const nothingYet = (): AppError =>
  new AppError('NOT_FOUND', 'Nothing has been imported yet. Run "paperweave import PATH" first.')

/** @throws NOT_FOUND when nothing has been imported yet */
export async function requireState(store: GraphStore): Promise<void> {
  if ((await store.history()).length === 0) throw nothingYet()
}
