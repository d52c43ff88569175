import { type ByRule, by, strongly, weakly } from '../rules.ts'
import type { Candidate } from './candidate.ts'
import { acts, hasContext, withLink } from './context.ts'
import { extend, type Reading, readingOf, type Scan } from './extend.ts'
import { maskNotText } from './mask.ts'
import type { Mention } from './mention.ts'
import type { ModelNames } from './model-names.ts'
import type { TrieMatch } from './name-trie.ts'
import type { Certainty, KnownName } from './notation.ts'
import { shapeAt } from './shapes.ts'
import { sharedSuffixes } from './shared-suffixes.ts'
import { type Token, tokensOf } from './tokens.ts'
import { PREFIXES, PRODUCTS } from './words.ts'

const KNOWN: Record<Certainty, ByRule> = {
  plain: strongly('known-name'),
  case: { rule: 'known-name', confidence: 0.85 },
  exact: { rule: 'known-name', confidence: 0.85 },
  context: weakly('known-name'),
}

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
    .map(({ needsContext: _needs, ordinary: _ordinary, next: _next, ...mention }) => withLink(mention, text))
}

/** `2B conformer 모델`: fewer words than those that may follow a name in general. */
const THING_NOUN = /^(?:모델|아키텍처|네트워크|백본|models?$|architectures?$|networks?$|backbones?$)/

/** Some people write everything in lower case; then `clip` is CLIP. */
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
  return compoundCandidate(index, scan) ?? shapeCandidate(index, scan)
}

/** `Pixel-BERT`, `Axial-DeepLab` and `e-CLIP` are other models than the one that their names end with. */
function compoundCandidate(index: number, scan: Scan): { found: Candidate[]; next: number } | null {
  const { tokens, text, names } = scan
  const first = tokens[index] as Token
  if (first.kind !== 'letters' || !/^\p{Lu}|^\p{Ll}$/u.test(first.text)) return null
  if (PREFIXES.has(first.fold) || names.match(tokens, index, text)) return null
  for (let at = index + 1; at < tokens.length; at += 1) {
    const token = tokens[at] as Token
    if ((token.glue !== '' && token.glue !== '-') || token.kind === 'hangul') return null
    const match = token.glue === '-' ? names.match(tokens, at, text) : null
    if (!match?.known.model || !match.exact || match.known.certainty === 'context') continue
    const reading = extend(readingOf(match.known, match.next, match.end, scan), first.start, scan)
    const name = text.slice(first.start, reading.end)
    const place = { name, canonical: name, start: first.start, end: reading.end, next: reading.next }
    return {
      found: [{ ...place, ...weakly('longer-name'), needsContext: false }],
      next: reading.next,
    }
  }
  return null
}

/** In lower case it only counts if the whole text is in lower case, or if what follows can only follow a model. */
function isWritten({ known, exact }: TrieMatch, reading: Reading, lower: boolean, scan: Scan): boolean {
  if (exact || known.certainty === 'plain') return true
  if (known.certainty !== 'case') return false
  const following = scan.tokens[reading.next]
  const called = following?.glue === ' ' && THING_NOUN.test(following.text)
  return lower || called || reading.marked || (reading.versioned && !/\d$/.test(known.name))
}

function ruleOf({ certainty }: KnownName, { derived }: Reading, strong: boolean): ByRule {
  if (derived) return strongly('longer-name')
  return strong ? by('known-name-with-version') : KNOWN[certainty]
}

function candidateOf(known: KnownName, reading: Reading, name: string, start: number): Candidate {
  const ordinary = known.ordinary === true
  // `Memory-Efficient` does not extend the name of a model called `Memory`.
  const strong = reading.marked || (reading.versioned && !(ordinary && reading.derived))
  return {
    name,
    canonical: reading.canonical,
    start,
    end: reading.end,
    ...ruleOf(known, reading, strong),
    needsContext: known.certainty === 'context' && !strong,
    ordinary,
    next: reading.next,
  }
}

/** Reads a known name at a token. If it is not a model's, nothing is found and its tokens are skipped. */
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
  if (!isWritten(match, reading, lower, scan)) return null
  if (match.known.company && !reading.versioned && !reading.marked && acts(reading.next, scan)) {
    return { found: [], next: reading.next }
  }
  const following = tokens[reading.next]
  if (!reading.versioned && !reading.marked && following?.glue === ' ' && PRODUCTS.has(following.text)) {
    return { found: [], next: reading.next + 1 }
  }
  const candidate = candidateOf(match.known, reading, text.slice(start, reading.end), start)
  const shared = sharedSuffixes(candidate, reading, scan)
  return { found: [candidate, ...shared.found], next: shared.next }
}

function shapeCandidate(index: number, { tokens, text }: Scan): { found: Candidate[]; next: number } | null {
  const start = tokens[index]?.start ?? 0
  const shape = shapeAt(tokens, index, text)
  if (!shape) return null
  const name = text.slice(start, shape.end)
  const { rule, confidence, end, next } = shape
  return { found: [{ name, canonical: name, start, end, rule, confidence, needsContext: false, next }], next }
}
