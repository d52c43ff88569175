import { by } from '../rules.ts'
import type { Candidate, Found } from './candidate.ts'
import type { Reading, Scan } from './extend.ts'
import { LONGEST_NAME } from './model-name.ts'
import { isVersion } from './numbers.ts'
import type { Token } from './tokens.ts'
import { TIERS } from './words.ts'

/** Words between two tiers: `Claude 3 Opus와 Sonnet`. */
const JOINTS = new Set(['와', '과', '및', '나', 'and', 'or'])

/** The token after a slash, a comma or a joint, and whether it was a slash. */
function listed(next: number, { tokens, text }: Scan): { at: number; slash: boolean } | null {
  const isJoint = tokens[next]?.glue !== '|' && JOINTS.has(tokens[next]?.text ?? '')
  const at = isJoint ? next + 1 : next
  const token = tokens[at]
  if (!token) return null
  if (isJoint) return token.kind === 'letters' && token.glue === ' ' ? { at, slash: false } : null
  const before = text.slice(tokens[next - 1]?.end ?? 0, token.start)
  return /^(?:\s?\/\s?|, ?)$/.test(before) ? { at, slash: before.includes('/') } : null
}

/** In `GPT-3.5/4`, `Kosmos-1, 2` and `Claude 3 Opus/Sonnet`, what follows the slash or comma shares the beginning. */
export function sharedSuffixes(first: Candidate, reading: Reading, scan: Scan): Found {
  const { tokens, text, names } = scan
  const found: Candidate[] = []
  let next = reading.next
  for (;;) {
    const place = listed(next, scan)
    const token = place && tokens[place.at]
    const swapped = token && swapLast(first, token, place.at, place.slash, scan)
    if (!swapped || token.end - first.start > LONGEST_NAME) return { found, next }
    const canonical = names.shippedName(swapped) ?? swapped
    found.push({
      ...first,
      ...by('shared-beginning'),
      name: text.slice(first.start, token.end),
      canonical,
      end: token.end,
    })
    next = place.at + 1
  }
}

function swapLast(
  { canonical }: Candidate,
  token: Token,
  at: number,
  slash: boolean,
  scan: Scan,
): string | null {
  const version = /^(.*?[^\d.])(\d+(?:\.\d+)?)$/.exec(canonical)
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
