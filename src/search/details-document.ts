import type { NodeDetails } from '../graph/node-details.ts'
import type { SearchDocument } from './document.ts'
import { addToPaper, documentOf } from './make-document.ts'

/**
 * The document of a node whose details are at hand, so that an index of a folder need not tell them again. Of a paper
 * in more digests than details list, it has the commentaries of those.
 */
export function documentOfDetails({
  key,
  label,
  properties,
  discussions,
  links,
}: NodeDetails): SearchDocument {
  const document = documentOf(label, key, properties)
  if (label === 'Paper')
    addToPaper(
      document,
      discussions.map(({ digest, commentary }) => ({
        digest: digest.key,
        date: digest.date ?? '',
        commentary: commentary ?? '',
      })),
      links
        .filter(({ direction }) => direction === 'out')
        .map(({ other, evidence = '', position = 0 }) => ({ ...other, evidence, position })),
    )
  return document
}
