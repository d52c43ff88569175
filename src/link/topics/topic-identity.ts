import { foldText, slugOf } from '../../graph/fold.ts'
import { keyOf } from '../../graph/keys.ts'
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
/** Topics by their letters and digits, with synonyms from the shipped list, which the identity file overrides. */
export class TopicIdentity {
  /** How often each tag was seen, by its final folded form. */
  private readonly seen = new Map<string, Map<string, number>>()
  /** The topics that were asked for, by their final folded form: one can have thousands of spellings. */
  private readonly known = new Map<string, Identity>()
  /** What each folded tag is a synonym of. */
  private readonly target = new Map<string, { fold: string; rule: Rule }>()
  /** The tag that gives the key, by its folded form. */
  private readonly named = new Map<string, string>()
  /** The name chosen by the identity file, by its folded form; others show their most frequent tag. */
  private readonly shown = new Map<string, string>()
  /** Tags that the identity file keeps apart. */
  private readonly apart: ReadonlySet<string>

  constructor({ merge, split }: IdentitySection) {
    this.apart = new Set(split.flat().map(tagSlug))
    const mayJoin = (tag: string, index: number) => index === 0 || !this.apart.has(tagSlug(tag))
    for (const group of SHIPPED) this.join(group.filter(mayJoin), 'topic-synonym')
    for (const group of merge) this.join(group, 'identity-file')
  }

  add(tag: string, times = 1): void {
    const fold = this.foldOfTopic(tag)
    const tags = this.seen.get(fold) ?? new Map<string, number>()
    this.seen.set(fold, tags.set(tag, (tags.get(tag) ?? 0) + times))
    this.known.delete(fold)
  }

  /** The form that all tags of one topic share. */
  foldOfTopic(tag: string): string {
    return this.rootOf(this.foldOf(tag)).fold
  }

  /** The topic of a tag; null if the tag has neither letters nor digits. */
  of(tag: string): Identity | null {
    const fold = this.foldOfTopic(tag)
    if (fold === '') return null
    const topic = this.known.get(fold) ?? this.identity(fold, tag)
    if (this.seen.has(fold)) this.known.set(fold, topic)
    return topic
  }

  /** Every topic, each once. */
  all(): Identity[] {
    return [...this.seen.keys()].flatMap(fold => (fold === '' ? [] : [this.identity(fold, '')]))
  }

  merges(): MergeReport[] {
    return this.all()
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .flatMap(topic => mergesOf('Topic', topic))
  }

  private identity(fold: string, otherwise: string): Identity {
    const tags = [...(this.seen.get(fold) ?? new Map([[otherwise, 1]]))].sort(better)
    const shown = this.shown.get(fold) ?? tagSlug(tags[0]?.[0] ?? otherwise)
    const aliases = tags
      .filter(([tag]) => tag !== shown)
      .map(([tag]) => ({ name: tag, rule: this.ruleOf(tag, shown) }))
    return { key: keyOf('topic', this.keyOf(fold, tags)), name: shown, aliases: sortAliases(aliases) }
  }

  /** The name in a list, or else the alphabetically first spelling: `pre-training` before `pretraining`. */
  private keyOf(fold: string, tags: readonly [string, number][]): string {
    const own = tags.map(([tag]) => tagSlug(tag)).filter(slug => this.foldOf(slug) === fold)
    return this.named.get(fold) ?? own.sort()[0] ?? fold
  }

  private ruleOf(tag: string, shown: string): AliasRule {
    if (this.foldOf(tag) === this.foldOf(shown)) return 'topic-spelling'
    const rules = [this.rootOf(this.foldOf(tag)).rule, this.rootOf(this.foldOf(shown)).rule]
    return rules.includes('identity-file') ? 'identity-file' : 'topic-synonym'
  }

  /** Makes one topic under the first name; whatever that name was a synonym of so far joins it. */
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

  /** The form that all spellings of one tag share: `pre_training`, `Pre-Training` and `pretraining` are one. */
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
