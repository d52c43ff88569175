import { valuesByDigest } from '../../src/graph/values-by-digest.ts'
import type { NodeDetails } from '../api/client.ts'
import { NodeName } from '../components/node-name.tsx'
import { go } from '../state/address-store.ts'
import { useSettings } from '../state/settings.tsx'
import { Caption } from './caption.tsx'
import { Fold } from './section.tsx'

/** Which digest gives which values of a paper, if there are several. */
export function Origins({ node }: { node: NodeDetails }) {
  const { say } = useSettings()
  const origins = valuesByDigest(node)
  if (origins.length < 2) return null
  return (
    <Fold title={say('origins')} isOpen={false}>
      <ul>
        {origins.map(({ digest, title, line, values }) => (
          <li key={digest}>
            <NodeName label="Digest" nodeKey={digest} name={title} onChoose={node => go({ node })} />
            <Caption>
              <span>{values.join(', ')}</span>
              {line !== null && <span>{say('line', { line })}</span>}
            </Caption>
          </li>
        ))}
      </ul>
    </Fold>
  )
}
