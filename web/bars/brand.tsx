import { NO_CONSOLE } from '../../src/address/console.ts'
import { followHere } from '../components/follow-here.ts'
import { go, useAddress } from '../state/address-store.ts'
import styles from './brand.module.css'

/** The logo, a link to the whole library. */
export function Brand() {
  const address = useAddress()
  const home = {
    ...address,
    view: 'library',
    node: null,
    camera: null,
    community: null,
    ...NO_CONSOLE,
    rest: {},
  }
  return (
    <a
      className={styles.brand}
      href="?"
      aria-label="Paperweave"
      onClick={event => followHere(event, () => go(home))}
    >
      <svg viewBox="0 0 32 32" width="22" height="22" aria-hidden="true">
        <path d="M8 9 24 13 12 24Z" className={styles.lines} />
        <circle cx="8" cy="9" r="4.4" fill="var(--paper)" />
        <circle cx="24" cy="13" r="3.6" fill="var(--author)" />
        <circle cx="12" cy="24" r="3.6" fill="var(--topic)" />
      </svg>
      <span>Paperweave</span>
    </a>
  )
}
