import { firstIndex } from '../../graph/first-index.ts'
import type { Candidate } from './candidate.ts'
import type { Scan } from './extend.ts'
import type { Mention } from './mention.ts'
import { ACTS, MODEL_NOUNS } from './words.ts'

/** A link behind a name leads to the model's paper: `Phenaki (https://arxiv.org/abs/2210.02399)`, `[BIVA](https://…)`. */
const LINK_BEHIND =
  /^\]?[가-힣]{0,3}\s?\(?\s?(?:https?:\/\/)?(?:www\.)?(?:arxiv|alphaxiv)\.org\/(?:abs|pdf)\/(\d{4}\.\d{4,5})/

/** Adds the arXiv id from a link right behind the mention. */
export function withLink(mention: Mention, text: string): Mention {
  const arxivId = LINK_BEHIND.exec(text.slice(mention.end, mention.end + 80))?.[1]
  return arxivId ? { ...mention, arxivId } : mention
}

/** Whether something near the name says that it is a model: a noun, a link to a paper, a model in the same list. */
export function hasContext(one: Candidate, sure: readonly Candidate[], { tokens, text }: Scan): boolean {
  const following = tokens[one.next]
  const noun = following !== undefined && following.glue !== '|' && MODEL_NOUNS.has(following.fold)
  if (noun && (!one.ordinary || following.kind === 'hangul')) return true
  if (LINK_BEHIND.test(text.slice(one.end, one.end + 80))) return true
  if (one.ordinary) return false
  if (standsOutInEnglish(one, text)) return true
  return near(one, sure).some(other => {
    const between =
      other.start < one.start ? text.slice(other.end, one.start) : text.slice(one.end, other.start)
    return between.length < NEAR && (LIST.test(between) || /(?:,|\/|와|과|and|or)\s*$/.test(between))
  })
}

/** Whatever is further away is in another list. */
const NEAR = 40
const LIST = /^\s*(?:,|\/|\+|&|와|과|나|및|and|or|vs\.?|보다)/

/** Those of the mentions, in their order, that may be near enough. */
function near({ start, end }: Candidate, mentions: readonly Candidate[]): readonly Candidate[] {
  const from = firstIndex(mentions, other => other.end > start - NEAR)
  const to = firstIndex(mentions, other => other.start >= end + NEAR)
  return mentions.slice(from, to)
}

/** A capitalised word in the middle of an English sentence is a name. */
function standsOutInEnglish({ name, start, end }: Candidate, text: string): boolean {
  if (!/^\p{Lu}\p{Ll}+$/u.test(name)) return false
  const before = /(?:^|[.!?:\n])([^.!?:\n]*)$/.exec(text.slice(Math.max(0, start - 120), start))?.[1] ?? ''
  const after = /^[^.!?\n]*/.exec(text.slice(end, end + 120))?.[0] ?? ''
  if (/[가-힣]/.test(before + after)) return false
  return /\b\p{Ll}{1,120},? $/u.test(before) && !/^\s*\p{Lu}/u.test(after)
}

const ACTS_IN_ENGLISH =
  /^(?:released|releases|has|have|also|introduces|introduced|open|opened|announced|published|says|said|used|trained|made|built|did|is)$/

/** Whether the words that follow say that a company with the same name does something. */
export function acts(next: number, { tokens, text }: Scan): boolean {
  const following = tokens[next]
  if (!following) return false
  if (MODEL_NOUNS.has(following.fold)) return false
  if (following.glue === ' ' && /^(?:팀|측|쪽|팀이|팀의|Team|AI|team)$/.test(following.text)) return true
  if (following.glue === ' ' && ACTS_IN_ENGLISH.test(following.text)) return true
  const apostrophe = text.slice(tokens[next - 1]?.end ?? 0, following.end)
  return (following.glue === '' && ACTS.test(following.text)) || /^['’]s$/.test(apostrophe)
}
