import { Search } from 'lucide-react'
import { useRef } from 'react'
import type { CypherFile, SearchHit } from '../api/client.ts'
import { NodeBox } from '../components/node-box.tsx'
import { go, useAddress } from '../state/address-store.ts'
import { useSettings } from '../state/settings.tsx'
import styles from './search-box.module.css'
import { useShortcuts } from './use-shortcuts.ts'

/** Search over everything: choosing opens the node's panel, and shows it on the canvas when it is drawn. */
export function SearchBox({ views }: { views: CypherFile[] }) {
  const { say } = useSettings()
  const address = useAddress()
  const input = useRef<HTMLInputElement>(null)
  useShortcuts({ '/': () => input.current?.focus() })
  const choose = ({ key }: SearchHit) => {
    const known = views.some(({ name }) => name === address.view)
    go({ node: key, console: false, camera: null, community: null, ...(known ? {} : { view: 'library' }) })
    input.current?.blur()
  }
  return (
    <search className={styles.search}>
      <NodeBox
        label={say('search')}
        placeholder={say('searchHint')}
        kinds={null}
        keep={false}
        onChoose={choose}
        icon={<Search aria-hidden size={16} />}
        inputRef={input}
      />
      <kbd>/</kbd>
    </search>
  )
}
