import { AppError } from '../errors.ts'
import type { SimilarPaper } from '../graph/search-answer.ts'
import type { Parameters } from '../graph/table.ts'
import type { Link } from './links.ts'
import { alone, type Walk } from './walk.ts'

/** Finds the papers that are most like one. It takes a search index, which whoever reads the view brings along. */
export type FindSimilar = (key: string, limit: number) => Promise<readonly SimilarPaper[]>

/** So many of the papers that are most like a similar one are looked at, and so many of those in the view linked with it. */
const [SEEN, LINKED] = [30, 2]

/** A similarity of 1 as the weight of a link. */
const STRONGEST = 10

const linkOf = (source: string, { key, score, reasons }: SimilarPaper): Link => ({
  source,
  target: key,
  type: 'SHARES',
  weight: Math.round(10 * STRONGEST * score) / 10,
  evidence: reasons.flatMap(({ what }) => what.map(({ name }) => name)).join(', '),
})

/** A paper with those most like it, each of which is linked with the most similar ones among them, too. */
export async function walkSimilar(find: FindSimilar | undefined, parameters: Parameters): Promise<Walk> {
  if (!find) throw new AppError('UNSUPPORTED', 'Similar papers need a search index, and here is none.')
  const [centre, limit] = [String(parameters.paper), Number(parameters.limit)]
  const found = await find(centre, limit + 1)
  const shown = found.slice(0, limit)
  const keys = new Set(shown.map(({ key }) => key))
  const among = await Promise.all(
    shown.map(async ({ key }) => {
      const similar = await find(key, SEEN)
      return similar
        .filter(other => keys.has(other.key))
        .slice(0, LINKED)
        .map(other => linkOf(key, other))
    }),
  )
  const links = new Map<string, Link>()
  for (const link of [...shown.map(paper => linkOf(centre, paper)), ...among.flat()]) {
    const pair = [link.source, link.target].toSorted().join('\n')
    if (!links.has(pair)) links.set(pair, link)
  }
  return { links: [alone(centre), ...links.values()], cut: found.length > limit }
}
