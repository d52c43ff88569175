import { useDeferredValue, useMemo } from 'react'
import { type CypherFile, type Damage, isPublished, type Stats } from '../api/client.ts'
import { TopBar } from '../bars/top-bar.tsx'
import { isMapWaiting } from '../canvas/stage.ts'
import { ResultsPage } from '../results/results-page.tsx'
import { useAddress } from '../state/address-store.ts'
import { loadLibrary, useLibrary } from '../state/library-store.ts'
import { useSettings } from '../state/settings.tsx'
import styles from './app.module.css'
import { AwayNote } from './away-note.tsx'
import { ConsolePart } from './console-part.tsx'
import { DamageBanner } from './damage-banner.tsx'
import { EmptyLibrary } from './empty-library.tsx'
import { Failure, Working } from './states.tsx'
import { Unloaded } from './unloaded.tsx'
import { ViewPage } from './view-page.tsx'

export function App() {
  // Deferred, so that the page is set up piece by piece, and the map can be moved meanwhile.
  const library = useDeferredValue(useLibrary())
  const { textsFailed } = useSettings()
  if (textsFailed) return <Unloaded reachable={false} />
  // Nothing is said across the map.
  if (library.status === 'loading') return isMapWaiting() ? null : <Working />
  if (library.status === 'failed') return <Failure error={library.error} onRetry={() => void loadLibrary()} />
  return <Shell {...library} />
}

interface Loaded {
  views: CypherFile[]
  queries: CypherFile[]
  stats: Stats
  damage: Damage | null
}

/** What the address says: the console, what a search finds, or a view. */
function Stage({ views, queries }: Pick<Loaded, 'views' | 'queries'>) {
  const { console, search } = useAddress()
  if (console && !isPublished) return <ConsolePart queries={queries} views={views} />
  if (search !== null) return <ResultsPage key={search} text={search} views={views} />
  return <ViewPage views={views} />
}

function Shell(library: Loaded) {
  const address = useAddress()
  const { translate } = useSettings()
  const views = useMemo(() => library.views.map(translate), [library.views, translate])
  const queries = useMemo(() => library.queries.map(translate), [library.queries, translate])
  const empty = !Object.values(library.stats.nodes).some(count => count > 0)
  if (empty) return <EmptyLibrary />
  return (
    <div className={styles.shell} data-chrome={address.chrome}>
      {address.chrome !== 'none' && <TopBar views={views} />}
      {address.chrome !== 'none' && library.damage && <DamageBanner damage={library.damage} />}
      <main className={styles.stage}>
        <Stage views={views} queries={queries} />
      </main>
      <AwayNote />
    </div>
  )
}
