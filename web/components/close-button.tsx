import { X } from 'lucide-react'
import { useSettings } from '../state/settings.tsx'
import styles from './close-button.module.css'
import { Tool } from './tool.tsx'

/** A button in the corner of a dialog or panel that closes it. */
export function CloseButton({ onClose }: { onClose: () => void }) {
  const { say } = useSettings()
  return (
    <div className={styles.close}>
      <Tool icon={<X aria-hidden size={18} />} name={say('close')} onPress={onClose} />
    </div>
  )
}
