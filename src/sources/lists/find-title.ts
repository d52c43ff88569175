import { trimMarksEnd } from '../../graph/trim.ts'
import { readLabelled } from '../fields/labelled-field.ts'
import { withoutPage } from '../fields/page-title.ts'
import { isPaperUrl } from '../fields/paper-hosts.ts'
import { isPlainTitle, isRemark, nameOfRead } from '../fields/plain-title.ts'
import { capitalShare, hasHangul, wordsOf } from '../fields/text.ts'
import { withoutMarks } from '../fields/title.ts'
import { type Atom, isDressed } from './atom.ts'
import { familiesExplaining } from './cited-first.ts'

/** Where the title of a paper stands in a line. */
export interface FoundTitle {
  /** The index of its part, and of the part behind it. */
  from: number
  to: number
  title: string
  url: string | null
  /** Whether it is set apart from the text around it: a link, bold, in quotation marks. */
  apart: boolean
}

/** A title has at most so many words; what is longer is a text. */
const MOST_WORDS = 40

const isCjk = (text: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{4}/u.test(text)

/** What goes on in a link: `Anna suggests a baseline from https://…`. */
const OPEN = /\s(?:from|of|see|the|a|an|via|with|read)$/u

/** How much a part of a line looks like the title, judged by its dress and its words; 0 if it cannot be one. */
function likeness(atom: Atom, first: boolean): number {
  const { kind, text, url, strong, emphasis, quoted } = atom
  const words = wordsOf(text).length
  if (kind !== 'words' || words > MOST_WORDS || /^https?:|^\(.*\)$/is.test(text)) return 0
  if (readLabelled(`${text.replace(/[:：]$/, '')}: x`) !== null && words < 4) return 0
  const plain = !isDressed(atom)
  if (plain && (isRemark(text) || OPEN.test(text))) return 0
  // A title begins with a capital, a remark behind one need not.
  if (plain && !first && /^\p{Ll}+\s/u.test(text)) return 0.5
  const long = words >= 3 || isCjk(text) || hasHangul(text)
  if (plain && !long) return first && words > 0 ? 1 : 0
  const linked = url === null ? 0 : isPaperUrl(url) ? 5 : 3
  const dress = linked + (strong ? 3 : 0) + (quoted ? 4 : 0) + (emphasis ? 2 : 0)
  const capital = plain && capitalShare(text) >= 0.6 ? 2 : 0
  return dress + (long ? 2 : 0) + (words >= 5 ? 1 : 0) + (first ? 1 : 0) + capital
}

/** `: A Subtitle` behind a name. */
const isSubtitle = (name: Atom, next: Atom | undefined): boolean =>
  next !== undefined &&
  next.kind === 'words' &&
  /^\s*[:：]/.test(next.gap) &&
  familiesExplaining(next).length === 0 &&
  wordsOf(name.text).length <= 4 &&
  capitalShare(next.text) >= 0.6 &&
  wordsOf(next.text).length >= 2 &&
  wordsOf(next.text).length <= 24

/** `[[Note]]`, `[[Note|Name]]` */
const WIKI_LINK = /\[\[(?:[^[\]|]{0,200}\|)?([^[\]|]{1,200})\]\]/g

const withoutFrame = (text: string): string => {
  const title = withoutMarks(withoutPage(text.trim())).replace(/^["“](.{3,})["”]$/s, '$1')
  return trimMarksEnd(title.replace(WIKI_LINK, '$1'), ' :：,').replace(/(?<=[\p{L}\p{N})\]]{2})\.$/u, '')
}

/** `**A Title** (Jane Doe, John Roe): see also [another one](…)`: those who wrote it stand right behind. */
function isSigned(atoms: readonly Atom[], at: number): boolean {
  const [atom, next] = atoms.slice(Math.max(at, 0))
  const isBracketed = next?.kind === 'people' && next.gap === '(' && next.people.length > 1
  return isBracketed && atom?.strong === true && isPlainTitle(atom.text)
}

/** What may be a remark, or go on: `You only look once: a unified detector`, `See this: …` */
const SUBTITLED =
  /^(?!.*\b(?:this|that|it|them|me|us|here|below|above|section|chapter|page)\b)(?:\S+ ){2,12}\S+: \S/i

/**
 * `Doe, J. (2001). Random forests. *Machine learning*, 45, 5–32`: behind the title of a citation stands where it appeared,
 * or a subtitle.
 */
function isCited(atoms: readonly Atom[], at: number): boolean {
  const [year, title, journal, ...others] = atoms.slice(Math.max(at - 1, 0))
  const isBehind = at > 1 && atoms[0]?.kind === 'people' && year?.kind === 'when'
  if (!isBehind || !title || isDressed(title)) return false
  return (
    SUBTITLED.test(title.text) ||
    (journal?.emphasis === true &&
      journal.url === null &&
      others.some(({ kind }) => kind === 'mark') &&
      others.every(({ kind }) => kind !== 'words'))
  )
}

/** The part of a line that is the title; null if it has none. */
export function findTitle(atoms: readonly Atom[]): FoundTitle | null {
  const first = atoms.findIndex(({ kind }) => kind === 'words')
  const rated = atoms.map((atom, at) => likeness(atom, at === first))
  const likest = rated.reduce((found, rate, at) => (rate > (rated[found] ?? 0) ? at : found), 0)
  const isFirst = isSigned(atoms, first) || isCited(atoms, first)
  const best = isFirst ? first : likest
  const atom = atoms[best]
  if (!atom || (!isFirst && (rated[best] ?? 0) === 0)) return null
  const { url } = atom
  const found = { from: best, to: best + 1, url, apart: isDressed(atom) }
  const [before, behind] = [atoms[best - 1], atoms[best + 1]]
  if (isSubtitle(atom, behind))
    return {
      ...found,
      to: best + 2,
      title: withoutFrame(`${withoutFrame(atom.text)}: ${behind?.text}`),
      url: url ?? behind?.url ?? null,
    }
  if (
    before?.kind === 'words' &&
    before.strong &&
    isSubtitle(before, { ...atom, gap: atom.gap || gapOf(before) })
  )
    return {
      ...found,
      from: best - 1,
      title: withoutFrame(`${withoutFrame(before.text)}: ${atom.text}`),
      apart: true,
    }
  const title = withoutFrame(atom.text)
  return /[\p{L}\p{N}]/u.test(title) ? { ...found, title } : null
}

/** `**Name:** A Title`: the colon is within the name. */
const gapOf = ({ text }: Atom): string => /[:：]$/.exec(text)?.[0] ?? ''

/** `skimmed (Large World Model)` */
export function nameBehindVerb(atoms: readonly Atom[]): FoundTitle | null {
  const from = atoms.findIndex(({ kind }) => kind === 'words')
  const title = nameOfRead(atoms[from]?.text ?? '')
  return title === null ? null : { from, to: from + 1, title, url: null, apart: false }
}
