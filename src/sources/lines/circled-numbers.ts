import { linksToPaper } from '../fields/links.ts'
import { readTitleLine } from '../fields/title.ts'

/** `① A Title`, `❶ A Title` */
const CIRCLED = /^(\s{0,8})([①-⑳❶-❿➀-➓])\s?(?=\S)/u
/** The first number of each row of characters, the last row first. */
const FIRST = ['➊', '➀', '❶', '①'].map(first => first.charCodeAt(0))
const LONGEST = 1_000

const numberOf = (circled: string): number =>
  circled.charCodeAt(0) + 1 - (FIRST.find(first => first <= circled.charCodeAt(0)) ?? 0)

/** Whether such a line names a paper: with those who wrote it, or an address beside or below it. */
function namesPaper(texts: readonly string[], at: number): boolean {
  const line = (texts[at] ?? '').slice(0, LONGEST).replace(CIRCLED, '')
  const { byline, url } = readTitleLine(line)
  return byline !== null || url !== null || linksToPaper(line) || linksToPaper(texts[at + 1] ?? '')
}

/** Numbers in circles as those of a list, where most of them stand before papers: others may count the points of a remark. */
export function withCircledAsNumbers(texts: readonly string[]): readonly string[] {
  const circled = texts.flatMap((text, at) => (CIRCLED.test(text) ? [at] : []))
  const papers = circled.filter(at => namesPaper(texts, at))
  if (circled.length === 0 || papers.length * 2 <= circled.length) return texts
  return texts.map(text =>
    text.replace(CIRCLED, (_, indent: string, circle: string) => `${indent}${numberOf(circle)}. `),
  )
}
