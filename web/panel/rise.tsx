import { ListFilter } from 'lucide-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { readAddress } from '../../src/address/address.ts'
import { FILTER_FIELDS } from '../../src/address/filters.ts'
import type { Charts } from '../../src/graph/charts.ts'
import { isPublished, type NodeDetails } from '../api/client.ts'
import { filterQuery, loadCharts } from '../api/load-filters.ts'
import { binsOf } from '../charts/bins.ts'
import { Button } from '../components/button.tsx'
import { addressStore, go } from '../state/address-store.ts'
import { useSettings } from '../state/settings.tsx'
import styles from './rise.module.css'
import { Section } from './section.tsx'

const Histogram = lazy(() =>
  import('../charts/histogram.tsx').then(({ Histogram }) => ({ default: Histogram })),
)

/** How many of its papers there are by time; null until that is known. */
function usePapersByTime(query: string | null): Charts | null {
  const [charts, setCharts] = useState<Charts | null>(null)
  useEffect(() => {
    setCharts(null)
    if (query === null) return
    const abort = new AbortController()
    loadCharts(query, abort.signal)
      .then(setCharts)
      // The panel does without it.
      .catch(() => undefined)
    return () => abort.abort()
  }, [query])
  return charts
}

/** The rise of a topic, author or model: its papers by time; and a filter that leaves only them. */
export function Rise({ node }: { node: NodeDetails }) {
  const { say, mode } = useSettings()
  const field = isPublished ? undefined : FILTER_FIELDS.find(({ label }) => label === node.label)?.field
  const charts = usePapersByTime(
    field === undefined ? null : filterQuery({ ...readAddress(''), [field]: [node.key] }),
  )
  if (field === undefined || charts === null || charts.papers === 0) return null
  const bins = binsOf(charts)
  const filter = () => {
    const others = addressStore.get()[field].filter(key => key !== node.key)
    go({ [field]: [...others, node.key] })
  }
  const only = (
    <Button look="chip" onPress={filter}>
      <ListFilter aria-hidden size={13} /> {say('onlyItsPapers', { count: charts.papers })}
    </Button>
  )
  if (bins.length < 2) return <p className={styles.alone}>{only}</p>
  return (
    <Section title={say('papersByTime')}>
      <Suspense fallback={<div className={styles.room} />}>
        <Histogram
          bins={bins}
          range={[0, bins.length - 1]}
          height={72}
          label={say('papersByTime')}
          mode={mode}
        />
      </Suspense>
      {only}
    </Section>
  )
}
