import { useState } from 'react'
import { useSettings } from '../state/settings.tsx'
import { Button } from './button.tsx'
import styles from './copyable.module.css'

/** A text with a button that copies it. */
export function Copyable({ label, text }: { label: string; text: string }) {
  const { say } = useSettings()
  const [state, setState] = useState<'copy' | 'copied' | 'copyFailed'>('copy')
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setState('copied')
    } catch {
      setState('copyFailed')
    }
  }
  return (
    <div className={styles.copyable}>
      <span>{label}</span>
      <code>{text}</code>
      <Button aria-label={`${say('copy')}: ${label}`} onPress={() => void copy()}>
        {say(state)}
      </Button>
    </div>
  )
}
