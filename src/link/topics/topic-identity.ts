import { foldText, slugOf } from '../../graph/fold.ts'
import type { MergeReport } from '../../graph/library.ts'
import { better, type Identity, mergesOf, sortAliases } from '../identity/aliases.ts'
import type { IdentitySection } from '../identity/identity-file.ts'
import type { AliasRule } from '../rules.ts'
import { TOPIC_SYNONYMS } from './topic-synonyms.ts'

type Rule = Extract<AliasRule, 'topic-synonym' | 'identity-file'>

const SHIPPED = TOPIC_SYNONYMS.trim()
  .split('\n')
  .map(line => line.split(', '))

const tagSlug = (tag: string): string => slugOf(tag, '+')
/** Topics by their letters and digits; synonyms from the list that is shipped, and over it the identity file. */
export class TopicIdentity {
  /** How often each tag was seen, by what it folds to in the end. */
  private readonly seen = new Map<string, Map<string, number>>()
  /** What a folded tag is a synonym of. */
  private readonly target = new Map<string, { fold: string; rule: Rule }>()
  /** The tag that gives the key to what it folds to. */
  private readonly named = new Map<string, string>()
  /** The tag that the identity file shows it under; otherwise it is the most frequent. */
  private readonly shown = new Map<string, string>()
  /** Tags that the identity file tells apart. */
  private readonly apart: ReadonlySet<string>

  constructor({ merge, split }: IdentitySection) {
    this.apart = new Set(split.flat().map(tagSlug))
    const mayJoin = (tag: string, index: number) => index === 0 || !this.apart.has(tagSlug(tag))
    for (const group of SHIPPED) this.join(group.filter(mayJoin), 'topic-synonym')
    for (const group of merge) this.join(group, 'identity-file')
  }

  add(tag: string): void {
    const fold = this.rootOf(this.foldOf(tag)).fold
    const tags = this.seen.get(fold) ?? new Map<string, number>()
    this.seen.set(fold, tags.set(tag, (tags.get(tag) ?? 0) + 1))
  }

  /** Null for a tag without any letter or digit. */
  of(tag: string): Identity | null {
    const { fold } = this.rootOf(this.foldOf(tag))
    return fold === '' ? null : this.identity(fold, tag)
  }

  merges(): MergeReport[] {
    const topics = [...this.seen.keys()].flatMap(fold => (fold === '' ? [] : [this.identity(fold, '')]))
    return topics.sort((a, b) => (a.key < b.key ? -1 : 1)).flatMap(topic => mergesOf('Topic', topic))
  }

  private identity(fold: string, otherwise: string): Identity {
    const tags = [...(this.seen.get(fold) ?? new Map([[otherwise, 1]]))].sort(better)
    const shown = this.shown.get(fold) ?? tagSlug(tags[0]?.[0] ?? otherwise)
    const aliases = tags
      .filter(([tag]) => tag !== shown)
      .map(([tag]) => ({ name: tag, rule: this.ruleOf(tag, shown) }))
    return { key: `topic:${this.keyOf(fold, tags)}`, name: shown, aliases: sortAliases(aliases) }
  }

  /** The name that a list gives, else of the spellings the first in the alphabet: `pre-training` before `pretraining`. */
  private keyOf(fold: string, tags: readonly [string, number][]): string {
    const own = tags.map(([tag]) => tagSlug(tag)).filter(slug => this.foldOf(slug) === fold)
    return this.named.get(fold) ?? own.sort()[0] ?? fold
  }

  private ruleOf(tag: string, shown: string): AliasRule {
    if (this.foldOf(tag) === this.foldOf(shown)) return 'topic-spelling'
    const rules = [this.rootOf(this.foldOf(tag)).rule, this.rootOf(this.foldOf(shown)).rule]
    return rules.includes('identity-file') ? 'identity-file' : 'topic-synonym'
  }

  /** One topic under the first name; what that stood under so far comes along. */
  private join([first = '', ...others]: readonly string[], rule: Rule): void {
    const fold = this.foldOf(first)
    const root = this.rootOf(fold).fold
    this.target.delete(fold)
    this.named.set(fold, tagSlug(first))
    if (rule === 'identity-file') this.shown.set(fold, tagSlug(first))
    for (const other of [root, ...others.map(tag => this.foldOf(tag))]) {
      const { fold: under } = this.rootOf(other)
      if (under !== fold) this.target.set(under, { fold, rule })
    }
  }

  /** What two spellings of one tag share: `pre_training`, `Pre-Training` and `pretraining` are one. */
  private foldOf(tag: string): string {
    const slug = tagSlug(tag)
    return this.apart.has(slug) ? `=${slug}` : foldText(slug).replaceAll('-', '')
  }

  private rootOf(fold: string): { fold: string; rule: Rule | null } {
    const target = this.target.get(fold)
    if (!target) return { fold, rule: null }
    const { fold: root, rule } = this.rootOf(target.fold)
    return {
      fold: root,
      rule: target.rule === 'identity-file' || rule === 'identity-file' ? 'identity-file' : target.rule,
    }
  }
}
