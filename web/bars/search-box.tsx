import { Search } from 'lucide-react'
import type { RefObject } from 'react'
import { NO_CONSOLE } from '../../src/address/console.ts'
import type { CypherFile, SearchHit } from '../api/client.ts'
import { NodeBox } from '../components/node-box.tsx'
import { Keys } from '../keyboard/keys.tsx'
import { go, useAddress } from '../state/address-store.ts'
import { useSettings } from '../state/settings.tsx'
import styles from './search-box.module.css'

interface SearchProps {
  views: CypherFile[]
  /** The input, so that a key can focus it. */
  input: RefObject<HTMLInputElement | null>
}

/** Searches the whole library; choosing a node opens its panel, and selects it on the canvas if it is drawn. */
export function SearchBox({ views, input }: SearchProps) {
  const { say } = useSettings()
  const address = useAddress()
  const choose = ({ key }: SearchHit) => {
    const known = views.some(({ name }) => name === address.view)
    go({ ...NO_CONSOLE, node: key, camera: null, community: null, ...(known ? {} : { view: 'library' }) })
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
        onAll={text => {
          go({ ...NO_CONSOLE, search: text })
          input.current?.blur()
        }}
        icon={<Search aria-hidden size={16} />}
        inputRef={input}
      />
      <Keys command="search" />
    </search>
  )
}
