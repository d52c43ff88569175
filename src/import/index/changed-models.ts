import { compareIdentities, type Effects } from './effects.ts'
import type { ModelPart } from './model-part.ts'
import type { PartContext } from './part-context.ts'
import { entriesThatMayHold } from './words.ts'

/**
 * Finds the papers that are linked to a model with another key now.
 * @returns the entries whose texts may hold a name that models have now, or had
 * @throws TooMuch
 */
export async function changeModels(
  { records, writer }: PartContext,
  part: ModelPart,
  folds: readonly string[],
  effects: Effects,
): Promise<string[]> {
  const coined = await part.coinAgain(folds)
  const joined = part.withJoined(folds)
  const [before, now] = [await part.nodes('before', joined), await part.nodes('now', joined)]
  const moved = [...before].filter(([fold, { key }]) => now.get(fold)?.key !== key)
  const papers = await writer.papersOf(moved.map(([, { key }]) => ({ label: 'Model', key })))
  for (const paper of papers) effects.papers.add(paper)
  compareIdentities(effects, 'Model', before.values(), now.values())
  return entriesThatMayHold(records, coined)
}
