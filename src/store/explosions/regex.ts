/**
 * Whether a regular expression can take more time than anyone has: a repetition within a repetition of the same
 * characters, or several that follow each other and can share characters in many ways. Java stops for none of them.
 */

/** Longest pattern that is accepted. */
export const LONGEST = 1_000

/** How many repetitions that can take the same characters may follow each other. */
const IN_A_ROW = 3

interface Part {
  /** One character, a class or a group, as it is written. */
  text: string
  /** Parts of a group by alternative; null for what takes one character. */
  group: Part[][] | null
  /** The most repetitions. */
  most: number
  least: number
}

const PART =
  /\\Q[\s\S]*?(?:\\E|$)|\\[pP]\{[^}]*\}|\\x[\da-f]{2}|\\u[\da-f]{4}|\\[\s\S]|\[\^?\]?(?:\\[\s\S]|[^\]\\])*\]?|\(\?(?:<[=!]|<\w+>|[=!:>]|[a-z-]+:?)|[\s\S]/giy
const REPETITION = /(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})([+?]?)/y

function repetitionAt(pattern: string, at: number): { least: number; most: number; end: number } {
  REPETITION.lastIndex = at
  const found = REPETITION.exec(pattern)
  if (!found) return { least: 1, most: 1, end: at }
  const [all, sign, from = '', comma, to = '', kind] = found
  // A possessive repetition gives nothing back.
  const cap = (most: number) => (kind === '+' ? Math.min(most, 1) : most)
  const end = at + all.length
  if (sign)
    return { least: sign === '+' ? 1 : 0, most: cap(sign === '?' ? 1 : Number.POSITIVE_INFINITY), end }
  const least = Number(from)
  const most = comma === undefined ? least : to === '' ? Number.POSITIVE_INFINITY : Number(to)
  return { least, most: cap(most), end }
}

/** Reads alternatives up to a closing bracket. */
function read(pattern: string, from: number): { alternatives: Part[][]; end: number } {
  const alternatives: Part[][] = [[]]
  let at = from
  while (at < pattern.length) {
    PART.lastIndex = at
    const text = PART.exec(pattern)?.[0] ?? ''
    at += text.length
    if (text === ')') break
    if (text === '|') {
      alternatives.push([])
      continue
    }
    let group: Part[][] | null = null
    if (text.startsWith('(')) ({ alternatives: group, end: at } = read(pattern, at))
    const { least, most, end } = repetitionAt(pattern, at)
    at = end
    alternatives.at(-1)?.push({ text, group, least, most })
  }
  return { alternatives, end: at }
}

/** Characters by which classes are compared. */
const SAMPLES = [
  ...Array.from({ length: 96 }, (_, index) => String.fromCharCode(32 + index)),
  '\t',
  '\n',
  'é',
  '가',
  '中',
]

/** All samples that a pattern can take, a bit each. */
function taken(text: string): bigint {
  const expression = expressionOf(/^\\[1-9k]/.test(text) ? '[\\s\\S]' : text)
  return SAMPLES.reduce((all, sample, bit) => (expression.test(sample) ? all | (1n << BigInt(bit)) : all), 0n)
}

/** An expression for one character; for any, when the text is none of JavaScript. */
function expressionOf(text: string): RegExp {
  try {
    return new RegExp(`^(?:${text})$`, 'iu')
  } catch {
    return /[\s\S]/
  }
}

const seen = new Map<string, bigint>()
const ofGroups = new WeakMap<Part, bigint>()

/** Which samples a part can take, a bit each. */
function samplesOf(part: Part): bigint {
  const known = part.group ? ofGroups.get(part) : seen.get(part.text)
  if (known !== undefined) return known
  const all = part.group
    ? part.group.flat().reduce((sum, inner) => sum | samplesOf(inner), 0n)
    : taken(part.text)
  if (part.group) ofGroups.set(part, all)
  else seen.set(part.text, all)
  return all
}

const overlap = (one: Part, other: Part): boolean => (samplesOf(one) & samplesOf(other)) !== 0n

const isVariable = ({ least, most }: Part): boolean => most > 1 && most > least

/** Whether an alternative of one character can begin like another one. */
const isAmbiguous = (parts: Part[], others: Part[][]): boolean =>
  others.some(other => {
    const [one, first] = [parts[0], other[0]]
    return one && first && (parts.length === 1 || other.length === 1) && overlap(one, first)
  })

/** Whether a group holds a repetition, and nothing marks where one round of the group ends. */
function isNested(part: Part): boolean {
  if (!part.group) return false
  if (part.group.some(parts => parts.some(isNested))) return true
  if (part.most < 2) return false
  if (part.group.some((parts, index) => isAmbiguous(parts, part.group?.slice(index + 1) ?? []))) return true
  return part.group.some(parts =>
    parts.some(
      inner =>
        (isVariable(inner) || (inner.group?.flat().some(isVariable) ?? false)) &&
        !parts.some(mark => mark !== inner && mark.least > 0 && !overlap(mark, inner)),
    ),
  )
}

/** How many repetitions follow each other that can take the same characters, with at most one such character between. */
function inARow(parts: readonly Part[]): number {
  let longest = 0
  let run: Part[] = []
  let between = 0
  for (const part of parts) {
    const last = run.at(-1)
    if (part.most === Number.POSITIVE_INFINITY) {
      run = last && between <= 1 && overlap(last, part) ? [...run, part] : [part]
      between = 0
    } else if (last && part.least > 0) {
      between = overlap(last, part) ? between + part.least : Number.POSITIVE_INFINITY
    }
    longest = Math.max(longest, run.length, ...(part.group?.map(inARow) ?? []))
  }
  return longest
}

/** Why a pattern can only be refused, or null. */
export function regexRisk(pattern: string): 'long' | 'nested' | 'row' | null {
  if (pattern.length > LONGEST) return 'long'
  seen.clear()
  const { alternatives } = read(pattern, 0)
  if (alternatives.some(parts => parts.some(isNested))) return 'nested'
  return alternatives.some(parts => inARow(parts) > IN_A_ROW) ? 'row' : null
}
