import type { GraphChange, Statement } from '../../graph/records.ts'
import type { DigestEdit } from '../digests/document-edit.ts'
import { features, featuring } from './features.ts'

/** What a digest says now of the papers of which it says something else than before. */
export const statementsOf = ({ statements, papers }: DigestEdit): Statement[] =>
  statements.map(({ statement }) => statement).filter(({ paper }) => papers.has(paper))

/** What changes in a digest, without the links that follow from that. */
export function changeOf({ node, statements, moved, dropped }: DigestEdit): GraphChange {
  const those = (stored: boolean) =>
    statements.flatMap(({ statement, isStored }) => (isStored === stored ? [features(statement)] : []))
  return {
    replace: [],
    remove: [],
    nodes: [node],
    relationships: those(false),
    rewritten: those(true),
    amended: moved.map(({ paper, position, line }) =>
      featuring({ digest: node.key, paper }, { position, line }),
    ),
    dropped: dropped.map(paper => featuring({ digest: node.key, paper }, {})),
  }
}
