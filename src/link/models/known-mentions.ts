import { type ByRule, by, strongly, weakly } from '../rules.ts'
import type { Candidate, Found } from './candidate.ts'
import { acts } from './context.ts'
import { extend, type Reading, readingOf, type Scan } from './extend.ts'
import type { TrieMatch } from './name-trie.ts'
import type { Certainty, KnownName } from './notation.ts'
import { sharedSuffixes } from './shared-suffixes.ts'
import { PRODUCTS } from './words.ts'

const KNOWN: Record<Certainty, ByRule> = {
  plain: strongly('known-name'),
  case: { rule: 'known-name', confidence: 0.85 },
  exact: { rule: 'known-name', confidence: 0.85 },
  context: weakly('known-name'),
}

/** `2B conformer 모델`: fewer words than those that may follow a name in general. */
const THING_NOUN = /^(?:모델|아키텍처|네트워크|백본|models?$|architectures?$|networks?$|backbones?$)/

/** In lower case it only counts if the whole text is in lower case, or if what follows can only follow a model. */
function isWritten(
  { known, exact, capitals }: TrieMatch,
  reading: Reading,
  lower: boolean,
  scan: Scan,
): boolean {
  if (exact || capitals || known.certainty === 'plain') return true
  if (known.certainty !== 'case') return false
  const following = scan.tokens[reading.next]
  const called = following?.glue === ' ' && THING_NOUN.test(following.text)
  return lower || called || reading.marked || (reading.versioned && !/\d$/.test(known.name))
}

/** `MUSE` may be anything, while the model is called `Muse`. */
const isOtherwise = ({ known, exact, capitals }: TrieMatch): boolean =>
  capitals && !exact && known.certainty !== 'plain'

function ruleOf({ certainty }: KnownName, { derived }: Reading, strong: boolean): ByRule {
  if (derived) return strongly('longer-name')
  return strong ? by('known-name-with-version') : KNOWN[certainty]
}

function candidateOf(match: TrieMatch, reading: Reading, name: string, start: number): Candidate {
  const { known } = match
  const ordinary = known.ordinary === true
  // `Memory-Efficient` does not extend the name of a model called `Memory`.
  // The number at the end of `s1` is no version.
  const versioned = reading.versioned && (known.certainty !== 'context' || reading.next > match.next)
  const strong = reading.marked || (versioned && !(ordinary && reading.derived))
  return {
    name,
    canonical: reading.canonical,
    start,
    end: reading.end,
    ...ruleOf(known, reading, strong),
    needsContext: !strong && (known.certainty === 'context' || isOtherwise(match)),
    ordinary,
    next: reading.next,
  }
}

/** Whether another model's name follows, so that the company is meant: `Qwen QwQ-32B`. */
function isBeforeModel(next: number, { tokens, text, names }: Scan): boolean {
  const match = tokens[next]?.glue === ' ' ? names.match(tokens, next, text) : null
  return match?.exact === true && match.known.model && match.known.certainty !== 'context'
}

/** Reads a known name at a token. If it is not a model's, nothing is found and its tokens are skipped. */
export function knownAt(match: TrieMatch, index: number, scan: Scan, lower: boolean): Found | null {
  const { tokens, text } = scan
  const start = tokens[index]?.start ?? 0
  if (!match.known.model) {
    const following = tokens[match.next]
    const partial = following?.glue === '' && following.kind !== 'hangul'
    return (match.exact || match.capitals) && !partial ? { found: [], next: match.next } : null
  }
  const reading = extend(readingOf(match.known, match.next, match.end, scan), start, scan)
  if (!isWritten(match, reading, lower, scan)) return null
  const bare = match.known.company && !reading.versioned && !reading.marked
  if (bare && (acts(reading.next, scan) || isBeforeModel(reading.next, scan))) {
    return { found: [], next: reading.next }
  }
  const following = tokens[reading.next]
  if (!reading.versioned && !reading.marked && following?.glue === ' ' && PRODUCTS.has(following.text)) {
    return { found: [], next: reading.next + 1 }
  }
  const candidate = candidateOf(match, reading, text.slice(start, reading.end), start)
  const shared = sharedSuffixes(candidate, reading, scan)
  return { found: [candidate, ...shared.found], next: shared.next }
}
