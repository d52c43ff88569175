import { urlsOfLine } from '../../fields/links.ts'
import { isPaperUrl } from '../../fields/paper-hosts.ts'
import { capitalShare, hasHangul, looksLikeTitle, wordsOf } from '../../fields/text.ts'
import { readTitleLine } from '../../fields/title.ts'
import { isSolid, type Line, nextSolid, nextSolidAt, previousSolid } from '../../lines/line.ts'

/** Whether a line reads like a title, though no authors stand beside it. */
export const isBareTitle = ({ kind, text }: Line): boolean =>
  kind === 'text' &&
  wordsOf(text).length >= 3 &&
  looksLikeTitle(text) &&
  !hasHangul(text) &&
  capitalShare(text) >= 0.8

/** Whether a line is the address of a paper. */
export const isPaper = ({ kind, text }: Line): boolean => kind === 'url' && urlsOfLine(text).some(isPaperUrl)

/** Whether a line is a title with authors, beside it or below it, or a bare one beside the address of a paper. */
function isTitle(lines: readonly Line[], index: number): boolean {
  const [line, next] = [lines[index] as Line, nextSolid(lines, index)]
  if (!['text', 'heading'].includes(line.kind)) return false
  if (readTitleLine(line.text).byline !== null || next?.kind === 'byline') return true
  const near = [previousSolid(lines, index), next].filter(other => other !== undefined)
  return isBareTitle(line) && near.some(isPaper)
}

/** The index of the address of a title: on its own line, or right below; -1 if it is elsewhere. */
function addressOfTitle(lines: readonly Line[], title: number): number {
  if (readTitleLine((lines[title] as Line).text).url !== null) return title
  const next = nextSolidAt(lines, title)
  const below = lines[next]?.kind === 'byline' ? nextSolidAt(lines, next) : next
  return lines[below]?.kind === 'url' ? below : -1
}

/**
 * The titles that have their addresses beside or below them, each with the index of its address. None if the address of
 * the first paper is above its title: then it is so with all.
 */
export function titlesAboveAddresses(lines: readonly Line[]): Map<number, number> {
  const found = new Map<number, number>()
  let [waits, own] = [false, -1]
  for (const [index, line] of lines.entries()) {
    if (!isSolid(line)) continue
    const titled = isTitle(lines, index)
    const address = titled && !waits ? addressOfTitle(lines, index) : -1
    if (titled && address < 0 && found.size === 0) return found
    if (address >= 0) {
      found.set(index, address)
      own = address
    }
    waits = line.kind === 'url' && (waits || index !== own)
  }
  return found
}
