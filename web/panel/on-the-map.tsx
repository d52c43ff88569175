import { Eye, EyeOff, Network, Pin } from 'lucide-react'
import { MOST_EXPANDED } from '../../src/graph/expanding.ts'
import { Button, ToggleChip } from '../components/button.tsx'
import { useAddress } from '../state/address-store.ts'
import { hasRoom, hideNodes, showAgain, togglePinned } from '../state/on-the-map.ts'
import { useSettings } from '../state/settings.tsx'
import styles from './actions.module.css'

/** How the map takes in the neighbours of a node. */
export interface Growing {
  canGrow: boolean
  /** Adds them, or takes them away again. */
  toggle(key: string): void
}

interface OnTheMapProps {
  keys: readonly string[]
  /** Only of one node. */
  growing?: Growing
}

/** What one can do with nodes where they stand on the map. */
export function OnTheMap({ keys, growing }: OnTheMapProps) {
  const { say } = useSettings()
  const { pinned, without, expanded } = useAddress()
  const [only = ''] = keys
  const isExpanded = expanded.includes(only)
  const isHidden = keys.every(key => without.includes(key))
  const isPinned = keys.every(key => pinned.includes(key))
  return (
    <section className={styles.actions} aria-label={say('onTheMap')}>
      <div className={styles.buttons}>
        <span className={styles.lead}>{say('onTheMap')}</span>
        {(growing?.canGrow || isExpanded) && (
          <ToggleChip
            isSelected={isExpanded}
            isDisabled={!isExpanded && expanded.length >= MOST_EXPANDED}
            onChange={() => growing?.toggle(only)}
          >
            <Network aria-hidden size={12} /> {isExpanded ? say('isExpanded') : say('expand')}
          </ToggleChip>
        )}
        <ToggleChip
          isSelected={isPinned}
          isDisabled={!isPinned && !hasRoom(pinned, keys.length)}
          onChange={() => togglePinned(keys)}
        >
          <Pin aria-hidden size={12} /> {isPinned ? say('isPinned') : say('pin')}
        </ToggleChip>
        {isHidden ? (
          <Button look="chip" onPress={() => showAgain(keys)}>
            <Eye aria-hidden size={13} /> {say('showAgain')}
          </Button>
        ) : (
          <Button look="chip" isDisabled={!hasRoom(without, keys.length)} onPress={() => hideNodes(keys)}>
            <EyeOff aria-hidden size={13} /> {say('hide')}
          </Button>
        )}
      </div>
    </section>
  )
}
