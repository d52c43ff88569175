import type { Parts } from './catalog-for.ts'
import { changeModels } from './changed-models.ts'
import type { ChangedPapers } from './changed-papers.ts'
import { changePeople } from './changed-people.ts'
import { changeTopics } from './changed-topics.ts'
import { type Effects, noEffects } from './effects.ts'
import type { PartContext } from './part-context.ts'

/** What changes besides the papers that changed documents name. @throws TooMuch */
export async function effectsOf(
  context: PartContext,
  parts: Parts,
  changed: ChangedPapers,
): Promise<Effects> {
  const effects = noEffects()
  for (const paper of changed.linking) effects.papers.add(paper)
  await changePeople(context, parts.authors, changed.names, effects)
  await changeTopics(context, changed.topics, effects)
  const mayHold = await changeModels(context, parts.models, changed.models, effects)
  const entries = [...(await context.records.get('now', 'entry', mayHold)).values()]
  await parts.papers.include(entries)
  for (const entry of entries) effects.papers.add(parts.papers.keyOf('now', entry))
  return effects
}
