import type { Identity } from '../../link/identity/aliases.ts'
import type { IdentitySection } from '../../link/identity/identity-file.ts'
import { TopicIdentity } from '../../link/topics/topic-identity.ts'
import { compareIdentities, type Effects } from './effects.ts'
import type { PartContext } from './part-context.ts'
import type { Records, When } from './records.ts'

/** Topics with these folded names. */
export async function readTopics(
  records: Records,
  section: IdentitySection,
  when: When,
  folds: Iterable<string>,
): Promise<{ identity: TopicIdentity; topics: Map<string, Identity> }> {
  const identity = new TopicIdentity(section)
  const found = await records.get(when, 'topic', folds)
  for (const tags of found.values()) for (const [tag, times] of tags) identity.add(tag, times)
  const topics = new Map<string, Identity>()
  for (const [fold, tags] of found) {
    const [tag = ''] = tags.keys()
    const topic = identity.of(tag)
    if (topic) topics.set(fold, topic)
  }
  return { identity, topics }
}

/** Finds the papers whose tags lead to another topic now. */
export async function changeTopics(
  { records, identity, writer }: PartContext,
  folds: readonly string[],
  effects: Effects,
): Promise<void> {
  const { topics: before } = await readTopics(records, identity.topics, 'before', folds)
  const { topics: now } = await readTopics(records, identity.topics, 'now', folds)
  const moved = [...before].filter(([fold, { key }]) => now.get(fold)?.key !== key)
  const papers = await writer.papersOf(moved.map(([, { key }]) => ({ label: 'Topic', key })))
  for (const paper of papers) effects.papers.add(paper)
  compareIdentities(effects, 'Topic', before.values(), now.values())
}
