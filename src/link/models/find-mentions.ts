import { weakly } from '../rules.ts'
import type { Candidate, Found } from './candidate.ts'
import { hasContext, withLink } from './context.ts'
import { extend, readingOf, type Scan } from './extend.ts'
import { knownAt } from './known-mentions.ts'
import type { Mention } from './mention.ts'
import { MOST_TOKENS } from './model-name.ts'
import type { ModelNames } from './model-names.ts'
import { shapeAt } from './shapes.ts'
import type { Token } from './tokens.ts'
import { isVariable } from './variables.ts'
import { PREFIXES } from './words.ts'

/** Every model that a text names, in order. */
export function findMentions(text: string, tokens: readonly Token[], names: ModelNames): Mention[] {
  const scan: Scan = { text, tokens, names }
  const lower = isLowerCase(tokens)
  const found: Candidate[] = []
  for (let index = 0; index < tokens.length; ) {
    const candidates = begins(tokens, index) ? candidatesAt(index, scan, lower) : null
    if (candidates) found.push(...candidates.found)
    index = candidates?.next ?? index + 1
  }
  const named = found.filter(one => !isVariable(one, scan))
  const sure = named.filter(({ needsContext }) => !needsContext)
  return named
    .filter(one => !one.needsContext || hasContext(one, sure, scan))
    .map(({ needsContext: _needs, ordinary: _ordinary, next: _next, ...mention }) => withLink(mention, text))
}

/** Some people write everything in lower case; then `clip` is CLIP. */
function isLowerCase(tokens: readonly Token[]): boolean {
  if (!tokens.some(({ kind }) => kind === 'hangul')) return false
  const latin = tokens.filter(({ kind, text }) => kind === 'letters' && text.length > 1)
  return latin.filter(({ word }) => word.hasCapital).length <= latin.length * 0.15
}

function begins(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  if (!token || token.kind === 'number') return false
  if (token.glue === '-') return PREFIXES.has(tokens[index - 1]?.fold ?? '')
  return token.glue !== '' || tokens[index - 1]?.kind === 'hangul'
}

function candidatesAt(index: number, scan: Scan, lower: boolean): Found | null {
  const match = scan.names.match(scan.tokens, index, scan.text)
  const known = match ? knownAt(match, index, scan, lower) : null
  if (known) return known
  return compoundCandidate(index, scan) ?? shapeCandidate(index, scan)
}

/** Whether a token continues the word before it. */
const isGlued = (token: Token | undefined): boolean =>
  token !== undefined && (token.glue === '' || token.glue === '-') && token.kind !== 'hangul'

/** `Pixel-BERT`, `Axial-DeepLab` and `e-CLIP` are other models than the one that their names end with. */
function compoundCandidate(index: number, scan: Scan): Found | null {
  const { tokens, text, names } = scan
  const first = tokens[index] as Token
  if (!isGlued(tokens[index + 1])) return null
  if (first.kind !== 'letters' || !/^\p{Lu}|^\p{Ll}$/u.test(first.text)) return null
  if (PREFIXES.has(first.fold)) return null
  const last = Math.min(tokens.length - 1, index + MOST_TOKENS)
  for (let at = index + 1; at <= last; at += 1) {
    const token = tokens[at] as Token
    if (!isGlued(token)) return null
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

function shapeCandidate(index: number, { tokens, text }: Scan): Found | null {
  const start = tokens[index]?.start ?? 0
  const shape = shapeAt(tokens, index, text)
  if (!shape) return null
  const name = text.slice(start, shape.end)
  const { rule, confidence, end, next } = shape
  return { found: [{ name, canonical: name, start, end, rule, confidence, needsContext: false, next }], next }
}
