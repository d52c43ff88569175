import { extend, type Reading, readingOf, type Scan } from './extend.ts'
import { maskNotText } from './mask.ts'
import type { Mention } from './mention.ts'
import type { ModelNames } from './model-names.ts'
import type { TrieMatch } from './name-trie.ts'
import type { Certainty } from './notation.ts'
import { isVersion } from './numbers.ts'
import { shapeAt } from './shapes.ts'
import { type Token, tokensOf } from './tokens.ts'
import { ACTS, MODEL_NOUNS, PREFIXES, TIERS } from './words.ts'

/** A mention that may need another one beside it to count. */
interface Candidate extends Mention {
  needsContext: boolean
  next: number
}

const CONFIDENCE: Record<Certainty, number> = { plain: 0.95, case: 0.85, exact: 0.85, context: 0.75 }

/** Every model that a text names, in order. */
export function findMentions(text: string, names: ModelNames): Mention[] {
  const tokens = tokensOf(maskNotText(text))
  const scan: Scan = { text, tokens, names }
  const lower = isLowerCase(tokens)
  const found: Candidate[] = []
  for (let index = 0; index < tokens.length; ) {
    const candidates = begins(tokens, index) ? candidatesAt(index, scan, lower) : null
    if (candidates) found.push(...candidates.found)
    index = candidates?.next ?? index + 1
  }
  const sure = found.filter(({ needsContext }) => !needsContext)
  return found
    .filter(one => !one.needsContext || hasContext(one, sure, scan))
    .map(({ needsContext: _needs, next: _next, ...mention }) => withLink(mention, text))
}

/** `Phenaki (https://arxiv.org/abs/2210.02399)`, `[BIVA](https://…)`: which paper is the model's. */
const LINK_BEHIND =
  /^\]?[가-힣]{0,3}\s?\(?\s?(?:https?:\/\/)?(?:www\.)?(?:arxiv|alphaxiv)\.org\/(?:abs|pdf)\/(\d{4}\.\d{4,5})/

function withLink(mention: Mention, text: string): Mention {
  const arxivId = LINK_BEHIND.exec(text.slice(mention.end, mention.end + 80))?.[1]
  return arxivId ? { ...mention, arxivId } : mention
}

/** Some write everything in lower case: then `clip` is CLIP. */
function isLowerCase(tokens: readonly Token[]): boolean {
  const latin = tokens.filter(({ kind, text }) => kind === 'letters' && text.length > 1)
  const hangul = tokens.some(({ kind }) => kind === 'hangul')
  return hangul && latin.filter(({ text }) => /\p{Lu}/u.test(text)).length <= latin.length * 0.15
}

function begins(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  if (!token || token.kind === 'number') return false
  if (token.glue === '-') return PREFIXES.has(tokens[index - 1]?.fold ?? '')
  return token.glue !== '' || tokens[index - 1]?.kind === 'hangul'
}

function candidatesAt(
  index: number,
  scan: Scan,
  lower: boolean,
): { found: Candidate[]; next: number } | null {
  const match = scan.names.match(scan.tokens, index, scan.text)
  const known = match ? knownAt(match, index, scan, lower) : null
  if (known) return known
  return shapeCandidate(index, scan)
}

const isWritten = ({ known, exact }: TrieMatch, reading: Reading, lower: boolean): boolean => {
  if (exact || known.certainty === 'plain') return true
  return (
    known.certainty === 'case' && (lower || reading.marked || (reading.versioned && !/\d$/.test(known.name)))
  )
}

/** What is known at a token; nothing to be found there (and its tokens passed) when it is no model. */
function knownAt(
  match: TrieMatch,
  index: number,
  scan: Scan,
  lower: boolean,
): { found: Candidate[]; next: number } | null {
  const { tokens, text } = scan
  const start = tokens[index]?.start ?? 0
  if (!match.known.model) {
    const following = tokens[match.next]
    const partial = following?.glue === '' && following.kind !== 'hangul'
    return match.exact && !partial ? { found: [], next: match.next } : null
  }
  const reading = extend(readingOf(match.known, match.next, match.end, scan), start, scan)
  if (!isWritten(match, reading, lower)) return null
  if (match.known.company && !reading.versioned && !reading.marked && acts(reading.next, scan)) {
    return { found: [], next: reading.next }
  }
  const strong = reading.versioned || reading.marked
  const rule = reading.derived ? 'longer-name' : strong ? 'known-name-with-version' : 'known-name'
  const candidate: Candidate = {
    name: text.slice(start, reading.end),
    canonical: reading.canonical,
    start,
    end: reading.end,
    rule,
    confidence: reading.derived ? 0.85 : strong ? 0.97 : CONFIDENCE[match.known.certainty],
    needsContext: match.known.certainty === 'context' && !strong,
    next: reading.next,
  }
  const shared = sharedSuffixes(candidate, reading, scan)
  return { found: [candidate, ...shared.found], next: shared.next }
}

const ACTS_IN_ENGLISH =
  /^(?:released|releases|has|have|also|introduces|introduced|open|opened|announced|published|says|said|used|trained|made|built|did|is)$/

function acts(next: number, { tokens, text }: Scan): boolean {
  const following = tokens[next]
  if (!following) return false
  if (MODEL_NOUNS.has(following.fold)) return false
  if (following.glue === ' ' && /^(?:팀|측|쪽|팀이|팀의|Team|AI|team)$/.test(following.text)) return true
  if (following.glue === ' ' && ACTS_IN_ENGLISH.test(following.text)) return true
  const apostrophe = text.slice(tokens[next - 1]?.end ?? 0, following.end)
  return (following.glue === '' && ACTS.test(following.text)) || /^['’]s$/.test(apostrophe)
}

/** `GPT-3.5/4`, `Kosmos-1, 2`, `Claude 3 Opus/Sonnet`: what is named after a slash or comma shares the rest. */
function sharedSuffixes(
  first: Candidate,
  reading: Reading,
  scan: Scan,
): { found: Candidate[]; next: number } {
  const { tokens, text, names } = scan
  const found: Candidate[] = []
  let next = reading.next
  for (;;) {
    const token = tokens[next]
    const before = text.slice(tokens[next - 1]?.end ?? 0, token?.start ?? 0)
    if (!token || !/^(?:\s?\/\s?|, ?)$/.test(before)) break
    const swapped = swapLast(first, token, next, before.includes('/'), scan)
    if (!swapped) break
    const canonical = names.shippedName(swapped) ?? swapped
    const rule = { rule: 'shared-beginning', confidence: 0.8 }
    found.push({ ...first, ...rule, name: text.slice(first.start, token.end), canonical, end: token.end })
    next += 1
  }
  return { found, next }
}

function swapLast(
  { canonical }: Candidate,
  token: Token,
  at: number,
  slash: boolean,
  scan: Scan,
): string | null {
  const version = /^(.*\D)(\d+(?:\.\d+)?)$/.exec(canonical)
  const small = token.kind === 'number' && Number(token.text) < 10
  if (version && small && isVersion(scan.tokens, at, scan.text)) {
    const name = `${version[1]}${token.text}`
    return slash || scan.names.shippedName(name) ? name : null
  }
  const family = canonical.split(/[\s\-\d]/)[0]?.toLowerCase() ?? ''
  const last = canonical.split(/[\s-]/).at(-1) ?? ''
  const tiers = TIERS[family]
  if (!tiers?.has(token.fold) || !tiers.has(last.toLowerCase())) return null
  return `${canonical.slice(0, -last.length)}${token.text}`
}

function shapeCandidate(index: number, { tokens, text }: Scan): { found: Candidate[]; next: number } | null {
  const start = tokens[index]?.start ?? 0
  const shape = shapeAt(tokens, index, text)
  if (!shape) return null
  const name = text.slice(start, shape.end)
  const { rule, confidence, end, next } = shape
  return { found: [{ name, canonical: name, start, end, rule, confidence, needsContext: false, next }], next }
}

/** Something beside the name says model: a noun, a link to a paper, another model in the same list. */
function hasContext(one: Candidate, sure: readonly Candidate[], { tokens, text }: Scan): boolean {
  const following = tokens[one.next]
  if (following && following.glue !== '|' && MODEL_NOUNS.has(following.fold)) return true
  if (LINK_BEHIND.test(text.slice(one.end, one.end + 80))) return true
  if (standsOutInEnglish(one, text)) return true
  const list = /^\s*(?:,|\/|\+|&|와|과|나|및|and|or|vs\.?|보다)/
  return sure.some(other => {
    const between =
      other.start < one.start ? text.slice(other.end, one.start) : text.slice(one.end, other.start)
    return between.length < 40 && (list.test(between) || /(?:,|\/|와|과|and|or)\s*$/.test(between))
  })
}

/** A capitalised word in the middle of an English sentence is a name. */
function standsOutInEnglish({ name, start, end }: Candidate, text: string): boolean {
  if (!/^\p{Lu}\p{Ll}+$/u.test(name)) return false
  const before = /(?:^|[.!?:\n])([^.!?:\n]*)$/.exec(text.slice(Math.max(0, start - 120), start))?.[1] ?? ''
  const after = /^[^.!?\n]*/.exec(text.slice(end, end + 120))?.[0] ?? ''
  if (/[가-힣]/.test(before + after)) return false
  return /\b\p{Ll}+,? $/u.test(before) && !/^\s*\p{Lu}/u.test(after)
}
