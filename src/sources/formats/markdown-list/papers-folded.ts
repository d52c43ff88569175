import { linksToPaper } from '../../fields/links.ts'
import { readTitleLine } from '../../fields/title.ts'

/** `<summary>A Title (Jane Doe)</summary>`: what is seen of a fold until it is opened. */
const SUMMARY = /<summary>(.+)/i
const MARKUP = /<[^<>]{1,40}>/g
const END = /<\/details>/i
/** So many lines below it may tell its paper. */
const NEAR = 6

/** Whether a fold begins in a line, and names a paper: with those who wrote it, or with its address. */
function foldsPaper(texts: readonly string[], at: number): boolean {
  const title =
    SUMMARY.exec((texts[at] ?? '').slice(0, 1_000))?.[1]
      ?.replace(MARKUP, '')
      .trim() ?? ''
  if (title === '') return false
  const below = texts.slice(at, at + NEAR)
  const end = below.findIndex(line => END.test(line))
  return (
    readTitleLine(title).byline !== null ||
    below.slice(0, end < 0 ? NEAR : end).some(line => linksToPaper(line))
  )
}

/** How many folds of HTML hold a paper each. */
export const papersFolded = (texts: readonly string[]): number =>
  texts.filter((_, at) => foldsPaper(texts, at)).length
