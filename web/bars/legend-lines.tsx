import { useMemo } from 'react'
import { DASH, distinctLooks, type LinkLook } from '../../src/graph/link-looks.ts'
import type { Scene } from '../../src/graph/scene.ts'
import { isLarge } from '../../src/graph/scene-size.ts'
import type { Visible } from '../../src/graph/visible.ts'
import { LINE_TEXTS } from '../../src/text/lines.ts'
import { useAddress } from '../state/address-store.ts'
import { chosenKeys } from '../state/chosen.ts'
import { useSettings } from '../state/settings.tsx'
import styles from './legend.module.css'

/** What differs among the lines that are drawn. A large scene draws alike all but those of chosen nodes. */
export function LineKey({ scene, shown: { mask } }: { scene: Scene; shown: Visible }) {
  const { say } = useSettings()
  const chosen = chosenKeys(useAddress()).join('\n')
  const looks = useMemo(() => {
    const centres = isLarge(scene) ? chosen.split('\n').map(key => scene.nodes.key.indexOf(key)) : null
    return distinctLooks(
      scene,
      (from, to) =>
        mask[from] === 1 && mask[to] === 1 && (!centres || centres.includes(from) || centres.includes(to)),
    )
  }, [scene, mask, chosen])
  if (looks.length === 0) return null
  return (
    <ul className={styles.lines} aria-label={say('lines')}>
      {looks.map(({ type, look }) => (
        <li key={type}>
          <LineMark {...look} />
          {say(LINE_TEXTS[type])}
        </li>
      ))}
    </ul>
  )
}

/** A line as the canvas draws it. */
function LineMark({ line }: LinkLook) {
  return (
    <svg viewBox="0 0 22 8" width="22" height="8" fill="currentColor" aria-hidden="true">
      <path
        d={line === 'arrow' ? 'M0 4H16' : 'M0 4H22'}
        stroke="currentColor"
        strokeWidth="1.6"
        strokeDasharray={line === 'dashed' ? DASH.join(' ') : undefined}
      />
      {line === 'arrow' && <path d="M22 4L14.5 7.6V0.4Z" />}
    </svg>
  )
}
