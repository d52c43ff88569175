import { SERVICES } from '../../src/graph/services.ts'
import { valuesByDigest, valuesByService } from '../../src/graph/values-by-digest.ts'
import type { NodeDetails } from '../api/client.ts'
import { NodeName } from '../components/node-name.tsx'
import { useSettings } from '../state/settings.tsx'
import { Caption } from './caption.tsx'
import styles from './origins.module.css'
import { Fold } from './section.tsx'

/** Which digest or service gives which values of a paper, if there are several. */
export function Origins({ node }: { node: NodeDetails }) {
  const { say } = useSettings()
  const [digests, services] = [valuesByDigest(node), valuesByService(node)]
  if (digests.length + services.length < 2) return null
  return (
    <Fold title={say('origins')} isOpen={false}>
      <ul className={styles.origins}>
        {digests.map(({ digest, title, line, values }) => (
          <li key={digest}>
            <NodeName label="Digest" nodeKey={digest} name={title} />
            <Caption>
              <span>{values.join(', ')}</span>
              {line !== null && <span>{say('line', { line })}</span>}
            </Caption>
          </li>
        ))}
        {services.map(({ service, values }) => (
          <li key={service}>
            {SERVICES[service].name}
            <Caption>
              <span>{values.join(', ')}</span>
            </Caption>
          </li>
        ))}
      </ul>
    </Fold>
  )
}
