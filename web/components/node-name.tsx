import { writeAddress } from '../../src/address/address.ts'
import { NO_CONSOLE } from '../../src/address/console.ts'
import { type Label, shownName } from '../../src/graph/schema.ts'
import { go, useAddress } from '../state/address-store.ts'
import { isLong } from './clamped.tsx'
import { followHere } from './follow-here.ts'
import { KindMark } from './kind-mark.tsx'
import styles from './node-name.module.css'
import { Tex } from './tex.tsx'

interface NodeNameProps {
  label: Label
  nodeKey: string
  name: string
  /** What else than showing the node happens when it is chosen. */
  onChoose?: (key: string) => void
  onHover?: (key: string | null) => void
}

/** The name of a node, as a link to it. */
export function NodeName({ label, nodeKey, name, onChoose = node => go({ node }), onHover }: NodeNameProps) {
  const address = useAddress()
  return (
    <a
      className={styles.name}
      href={writeAddress({ ...address, node: nodeKey, camera: null, ...NO_CONSOLE })}
      onClick={event => followHere(event, () => onChoose(nodeKey))}
      onPointerEnter={() => onHover?.(nodeKey)}
      onPointerLeave={() => onHover?.(null)}
      onFocus={() => onHover?.(nodeKey)}
      onBlur={() => onHover?.(null)}
    >
      <KindMark label={label} />
      <span {...(isLong(name) ? { className: styles.long, title: name } : {})}>
        <Tex>{shownName(label, name)}</Tex>
      </span>
    </a>
  )
}
