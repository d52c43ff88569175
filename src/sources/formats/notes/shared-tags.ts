import type { Entry } from '../../entry.ts'
import { splitTitleTags, tagsOfLine } from '../../fields/tags.ts'
import { isLinksHeading, isSolid, type Line } from '../../lines/line.ts'

const tagsIn = (lines: readonly Line[]): string[] => lines.flatMap(({ text }) => tagsOfLine(text) ?? [])

/** The lines with tags above everything else in a note, and the lines below them. */
export function splitTagsAbove(lines: readonly Line[]): { above: readonly Line[]; below: readonly Line[] } {
  const first = lines.findIndex(line => isSolid(line) && line.kind !== 'tags')
  return { above: lines.slice(0, Math.max(0, first)), below: lines.slice(Math.max(0, first)) }
}

/** The tags at the end of a note that do not stand right below its last text. */
function tagsApart(lines: readonly Line[]): string[] {
  const links = lines.findIndex(isLinksHeading)
  const said = links < 0 ? lines : lines.slice(0, links)
  const last = said.findLastIndex(line => isSolid(line) && line.kind !== 'tags')
  const next = said[last + 1]
  return next && !isSolid(next) ? tagsIn(said.slice(last + 1)) : []
}

/** The tags behind the title of a paper. */
const tagsOfTitle = (lines: readonly Line[]): string[] =>
  splitTitleTags(lines.find(({ kind }) => kind === 'text' || kind === 'heading')?.text ?? '').tags

/**
 * The tags below the last paper of a note that count for all of its papers; none if another paper has tags of its own.
 * If the papers above have no comments, the last one is on all of them, and so are its tags, except for those beside the
 * title. If they have comments, each is on one paper: then only tags set apart from the last comment count for all.
 */
function tagsBelow(entries: readonly Entry[], lastLines: readonly Line[]): string[] {
  const [last, ...others] = entries.toReversed()
  if (!last || others.some(({ topics }) => topics.length > 0)) return []
  if (others.some(({ commentary }) => commentary !== null)) return tagsApart(lastLines)
  const own = tagsOfTitle(lastLines)
  return last.topics.filter(topic => !own.includes(topic))
}

/** The entries of a note with the tags that are those of all of its papers. */
export function withSharedTags(
  entries: readonly Entry[],
  above: readonly Line[],
  lastLines: readonly Line[],
  ofFile: readonly string[],
): Entry[] {
  const atTop = tagsIn(above)
  const own = entries.map(entry => ({
    ...entry,
    topics: entry.topics.filter(topic => !atTop.includes(topic)),
  }))
  const below = tagsBelow(own, lastLines)
  return own.map(entry => ({
    ...entry,
    topics: [...new Set([...atTop, ...entry.topics, ...below, ...ofFile])],
  }))
}
