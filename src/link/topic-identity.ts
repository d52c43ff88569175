import type { MergeReport } from '../graph/library.ts'
import { slugOf } from './fold.ts'
import type { IdentitySection } from './identity-file.ts'
import { type Identity, mergesOf } from './names.ts'

/**
 * Topics by their hyphenated form: `object_detection`, `Object Detection` and `object-detection` are one.
 * Real synonyms come from the identity files only.
 */
export class TopicIdentity {
  private readonly spellings = new Map<string, Set<string>>()
  private readonly target = new Map<string, string>()

  constructor(sections: readonly IdentitySection[]) {
    for (const { merge, split } of sections) {
      for (const group of split) for (const name of group) this.target.delete(slugOf(name, '+'))
      for (const [first = '', ...others] of merge) {
        for (const other of others) this.target.set(slugOf(other, '+'), slugOf(first, '+'))
      }
    }
  }

  add(tag: string): void {
    const slug = this.slugOf(tag)
    const known = this.spellings.get(slug)
    if (known) known.add(tag)
    else this.spellings.set(slug, new Set([tag]))
  }

  /** Null for a tag without any letter or digit. */
  of(tag: string): Identity | null {
    const slug = this.slugOf(tag)
    return slug === '' ? null : this.identity(slug)
  }

  merges(): MergeReport[] {
    return [...this.spellings.keys()].sort().flatMap(slug => {
      const identity = this.identity(slug)
      const aliases = identity.aliases.map(name => {
        return { name, rule: slugOf(name, '+') === slug ? 'topic-spelling' : 'identity-file' }
      })
      return mergesOf('Topic', identity, aliases)
    })
  }

  private identity(slug: string): Identity {
    const aliases = [...(this.spellings.get(slug) ?? [])].filter(name => name !== slug).sort()
    return { key: `topic:${slug}`, name: slug, aliases }
  }

  private slugOf(tag: string): string {
    const slug = slugOf(tag, '+')
    return this.target.get(slug) ?? slug
  }
}
