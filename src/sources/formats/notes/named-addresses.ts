import { foldText } from '../../../graph/fold.ts'
import { paperOfUrl } from '../../entries/papers-of.ts'
import { isLinkLabel } from '../../fields/link-labels.ts'
import { isPaperUrl } from '../../fields/paper-hosts.ts'
import { isPlainTitle } from '../../fields/plain-title.ts'
import { capitalShare, hasHangul, wordsOf } from '../../fields/text.ts'
import { readTitleLine } from '../../fields/title.ts'
import { isLinksHeading, isSolid, type Line } from '../../lines/line.ts'

/** A line that is nothing but a name and an address: `Mamba https://…`, `Title (https://…)`. */
interface NamedAddress {
  index: number
  name: string
  url: string
  /** Whether the line with content above it is one, too. */
  inRun: boolean
}

/** Above several papers, a short line is as good as a heading. */
const LONGEST_HEADING = 60

const isHeading = ({ kind, text }: Line): boolean =>
  ['heading', 'tags', 'date'].includes(kind) || (kind === 'text' && text.length <= LONGEST_HEADING)

/** Whether only headings stand above the papers, one of them without marks at most. */
const areHeadings = (above: readonly Line[]): boolean =>
  above.every(isHeading) && above.filter(({ kind }) => kind === 'text').length <= 1

const isSigned = (line: Line): boolean => line.kind === 'byline' || readTitleLine(line.text).byline !== null

/** Whether a name has several words, as titles do. */
const isLong = ({ name }: NamedAddress): boolean => wordsOf(name).length >= 2 && capitalShare(name) >= 0.6

function asNamed(line: Line): Pick<NamedAddress, 'name' | 'url'> | null {
  const { title, url } = readTitleLine(line.kind === 'text' ? line.text : '')
  return url !== null && !hasHangul(title) && isPlainTitle(title) && !isLinkLabel(title)
    ? { name: title, url }
    : null
}

/** All such lines above a section of links, each paper and each name once. */
function namedAddresses(lines: readonly Line[]): NamedAddress[] {
  const found: NamedAddress[] = []
  const seen = new Set<string>()
  let above: NamedAddress | null = null
  for (const [index, line] of lines.entries()) {
    if (isLinksHeading(line)) break
    if (!isSolid(line)) continue
    const named = asNamed(line)
    const [paper, name] = [paperOfUrl(named?.url ?? ''), foldText(named?.name ?? '')]
    const isNew = named !== null && !seen.has(paper) && !seen.has(name)
    const one: NamedAddress | null = isNew ? { ...named, index, inRun: above !== null } : null
    if (one) found.push(one)
    for (const key of [paper, name]) seen.add(key)
    above = named ? (one ?? above) : null
  }
  return found
}

/** Whether a line names a paper of the note, like the first one, instead of one that a comment mentions. */
const isLike = (one: NamedAddress, first: NamedAddress): boolean =>
  one === first || one.inRun || (isPaperUrl(one.url) && (isLong(one) || !isLong(first)))

/**
 * Where the papers of a note start that has a name and an address on one line for each: at its top, one below another
 * or each above its comment, or three of them in an essay. None if a paper above has authors or an address of its own.
 */
export function namedStarts(lines: readonly Line[]): number[] {
  if (lines.some(isSigned)) return []
  const all = namedAddresses(lines)
  const first = all[0]
  if (!first) return []
  const above = lines.slice(0, first.index).filter(isSolid)
  if (above.some(({ kind }) => kind === 'url')) return []
  const named = all.filter(one => isLike(one, first))
  const least = areHeadings(above) ? 2 : 3
  return named.length >= least ? named.map(({ index }) => index) : []
}
