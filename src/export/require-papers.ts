import { AppError } from '../errors.ts'
import type { GraphView } from '../graph/graph-view.ts'

/** @throws INVALID for a view without papers, of which a bibliography would be empty */
export function requirePapers({ nodes }: Pick<GraphView, 'nodes'>): void {
  if (!nodes.some(({ label }) => label === 'Paper')) throw new AppError('INVALID', { reason: 'noPapers' })
}
