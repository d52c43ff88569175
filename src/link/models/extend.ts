import { LONGEST_NAME } from './model-name.ts'
import type { ModelNames } from './model-names.ts'
import type { KnownName } from './notation.ts'
import { isVersion, sizeAt, snapshotAt } from './numbers.ts'
import type { Token } from './tokens.ts'
import { SIZES, STAGES, TAILS, TIERS, VARIANTS } from './words.ts'

/** A name in a text that is still being read. */
export interface Reading {
  canonical: string
  /** The folded first word of the family, which decides what tiers there are. */
  family: string
  sized: boolean
  /** Index after the last token that belongs to it. */
  next: number
  /** Offset after the name, without sizes and variants. */
  end: number
  versioned: boolean
  /** A tier without a version was read, so a version may follow, as in `Claude Opus 4.6`. */
  tiered: boolean
  /** A size or variant was read, so it is certainly a model. */
  marked: boolean
  derived: boolean
}

export interface Scan {
  text: string
  tokens: readonly Token[]
  names: ModelNames
}

export function readingOf(known: KnownName, next: number, end: number, scan: Scan): Reading {
  const family = known.name.split(/[\s\-\d]/)[0]?.toLowerCase() ?? ''
  const last = scan.tokens[next - 1]
  const versioned = /\d$/.test(known.name) || last?.kind === 'number'
  return {
    canonical: known.name,
    family,
    sized: known.sized,
    next,
    end,
    versioned,
    tiered: false,
    marked: false,
    derived: false,
  }
}

/** Reads on after a known name: version, tier, size, variant, or the rest of a longer name. */
export function extend(reading: Reading, start: number, scan: Scan): Reading {
  const following = scan.tokens[reading.next]
  if (!following || following.end - start > LONGEST_NAME) return reading
  for (const step of [readVersion, readMinor, readTier, skipSize, skipVariant, skipDepth, readDerived]) {
    const read = step(reading, start, scan)
    if (read) return extend(read, start, scan)
  }
  return reading
}

type Step = (reading: Reading, start: number, scan: Scan) => Reading | null

const readVersion: Step = (reading, start, { text, tokens, names }) => {
  const v = tokens[reading.next]
  const spelled = v && /^v$/i.test(v.text) && v.glue !== '|' && tokens[reading.next + 1]?.glue === ''
  const at = spelled ? reading.next + 1 : reading.next
  const number = tokens[at]
  if (!number || (reading.versioned && !reading.tiered) || reading.marked) return null
  if (reading.sized && !spelled) return null
  if (!spelled && !['', '-', ' '].includes(number.glue)) return null
  if (sizeAt(tokens, at) > 0 || !isVersion(tokens, at, text)) return null
  const written = text.slice(start, number.end)
  const canonical = names.versionName(reading.canonical, number.text, written)
  return { ...reading, canonical, next: at + 1, end: number.end, versioned: true, tiered: false }
}

/** `claude-3-5-sonnet`, as APIs spell versions. */
const readMinor: Step = (reading, start, { text, tokens, names }) => {
  const [major, token] = [tokens[reading.next - 1], tokens[reading.next]]
  if (major?.kind !== 'number' || token?.glue !== '-' || !/^\d$/.test(token.text)) return null
  const canonical = names.shippedName(`${text.slice(start, major.end)}.${token.text}`)
  if (canonical === null) return null
  return { ...reading, canonical, next: reading.next + 1, end: token.end, versioned: true }
}

const readTier: Step = (reading, _start, { tokens, names }) => {
  const token = tokens[reading.next]
  if (!token || !TIERS[reading.family]?.has(token.fold)) return null
  if (token.glue !== '-' && !(token.glue === ' ' && /^\p{Lu}|^mini$/u.test(token.text))) return null
  const written = `${reading.canonical}${token.glue}${token.text}`
  const canonical = names.shippedName(written) ?? written
  const tiered = !reading.versioned
  return { ...reading, canonical, next: reading.next + 1, end: token.end, versioned: true, tiered }
}

const skipSize: Step = (reading, _start, { tokens }) => {
  const glue = tokens[reading.next]?.glue
  if (glue === undefined || glue === '|' || (glue === '/' && !reading.marked)) return null
  const length = sizeAt(tokens, reading.next)
  return length > 0 ? { ...reading, next: reading.next + length, marked: true } : null
}

const skipVariant: Step = (reading, _start, { tokens }) => {
  const token = tokens[reading.next]
  if (!token) return null
  const dropped =
    VARIANTS.has(token.fold) || (reading.marked && STAGES.has(token.fold)) || isSizeWord(token, reading)
  const behindHyphen = token.glue === '-' && dropped
  const behindBlank = token.glue === ' ' && /^(?:Instruct|Chat|Base|Preview)$/.test(token.text)
  if (behindHyphen || behindBlank) return { ...reading, next: reading.next + 1, marked: true }
  const release = reading.marked && /^v$/i.test(token.text) && tokens[reading.next + 1]?.glue === ''
  if (release) return { ...reading, next: reading.next + 2 }
  const length = token.glue === '-' ? snapshotAt(tokens, reading.next) : 0
  return length > 0 ? { ...reading, next: reading.next + length } : null
}

const isSizeWord = ({ fold }: Token, { sized }: Reading): boolean =>
  SIZES.has(fold) && (sized || fold.length > 1)

/** ResNet-50, ViT-L/16, EfficientNet-B7. */
const skipDepth: Step = (reading, _start, { tokens }) => {
  if (!reading.sized) return null
  const token = tokens[reading.next]
  if (!token || !['', '-', '/', ' '].includes(token.glue)) return null
  const letter = token.kind === 'letters' && token.text.length === 1 && token.glue !== ' '
  const number = token.kind === 'number' && (token.glue !== ' ' || /^\d{2,3}$/.test(token.text))
  return letter || number ? { ...reading, next: reading.next + 1, marked: true } : null
}

/** `-Math` after `Qwen2.5` makes a longer name; `-level` and `-Transformer` do not. */
const readDerived: Step = (reading, start, { text, tokens, names }) => {
  const token = tokens[reading.next]
  if (!token || (token.glue !== '-' && token.glue !== '')) return null
  // `Llama3-SWE-RL-70B`: a word before a size belongs to the name.
  const shipped = names.shippedName(text.slice(start, token.end)) !== null
  const tail = TAILS.has(token.fold) && !shipped && !(reading.derived && sizeAt(tokens, reading.next + 1) > 0)
  if (token.kind === 'hangul' || tail || (reading.sized && reading.marked)) return null
  if (token.glue === '' && (reading.end - start < 3 || token.text === 's')) return null
  if (token.glue === '-' && token.kind === 'letters' && !/\p{Lu}|^\p{Script=Greek}$/u.test(token.text))
    return null
  if (reading.canonical.endsWith('Distill')) return { ...reading, next: reading.next + 1 }
  const known = token.glue === '-' ? names.match(tokens, reading.next, text) : null
  if (known?.known.model && known.known.sized) return null
  const between = token.glue
  const canonical = reading.marked
    ? `${reading.canonical}${between}${token.text}`
    : text.slice(start, token.end)
  const next = { ...reading, next: reading.next + 1, end: token.end, versioned: true, derived: true }
  return { ...next, canonical: names.shippedName(canonical) ?? canonical }
}
