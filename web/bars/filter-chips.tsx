import { X } from 'lucide-react'
import type { Address } from '../../src/address/address.ts'
import { FILTER_FIELDS, NO_FILTERS } from '../../src/address/filters.ts'
import type { Charts } from '../../src/graph/charts.ts'
import { nodesWith } from '../../src/graph/nodes-with.ts'
import { labelOf, type Scene } from '../../src/graph/scene.ts'
import { shownName } from '../../src/graph/schema.ts'
import type { Translator } from '../../src/text/translator.ts'
import { Button } from '../components/button.tsx'
import { classes } from '../components/classes.ts'
import { go, useAddress } from '../state/address-store.ts'
import { useSettings } from '../state/settings.tsx'
import styles from './filter-chips.module.css'

interface Chip {
  id: string
  text: string
  /** What the address is without it. */
  without: Partial<Address>
}

interface ChipsProps {
  scene: Scene
  /** For the names of nodes; null until they are known. */
  charts: Charts | null
}

function fieldChips(address: Address, charts: Charts | null): Chip[] {
  return FILTER_FIELDS.flatMap(({ field, label }) =>
    address[field].map(key => {
      const name = charts?.fields[field]?.values.find(value => value.key === key)?.name ?? key
      return {
        id: `${field} ${key}`,
        text: label === null ? name : shownName(label, name),
        without: { [field]: address[field].filter(other => other !== key) },
      }
    }),
  )
}

/** Everything that an address leaves out, one chip each. */
export function chipsOf(
  address: Address,
  { scene, charts }: ChipsProps,
  { say, labels }: Translator,
): Chip[] {
  const { since, until, match, hidden, community, expanded, without, pinned } = address
  const chips = fieldChips(address, charts)
  const add = (id: string, text: string, without: Partial<Address>) => chips.push({ id, text, without })
  if (since !== null && since === until) add('days', since, { since: null, until: null })
  else {
    if (since !== null) add('since', say('chipSince', { day: since }), { since: null })
    if (until !== null) add('until', say('chipUntil', { day: until }), { until: null })
  }
  if (match !== null) add('match', say('chipMatch', { text: match }), { match: null })
  for (const label of hidden)
    add(`hidden ${label}`, say('chipWithout', { what: labels[label].within }), {
      hidden: hidden.filter(other => other !== label),
    })
  const only = scene.communities.find(({ id }) => id === community)
  if (only) add('community', say('chipCommunity', { name: only.name }), { community: null })
  for (const { key, added, left } of scene.expanded ?? []) {
    const { name } = nameOrCount(scene, nodesWith(scene, [key]))
    const text =
      left > 0
        ? say('chipExpandedPart', { name, added, all: added + left })
        : say('chipExpanded', { name, added })
    add(`expanded ${key}`, text, { expanded: expanded.filter(other => other !== key) })
  }
  const left = nodesWith(scene, without)
  if (left.size > 0) add('without', say('chipHidden', nameOrCount(scene, left)), { without: [] })
  const kept = nodesWith(scene, pinned)
  if (kept.size > 0) add('pinned', say('chipPinned', nameOrCount(scene, kept)), { pinned: [] })
  return chips
}

/** The name of one node, or how many there are. */
function nameOrCount(scene: Scene, nodes: ReadonlySet<number>): { count: number; name: string } {
  const [only = 0] = nodes
  return { count: nodes.size, name: shownName(labelOf(scene, only), scene.nodes.name[only] ?? '') }
}

/** What is left out, as chips that can be taken off. */
export function FilterChips(props: ChipsProps) {
  const translator = useSettings()
  const { say } = translator
  const chips = chipsOf(useAddress(), props, translator)
  if (chips.length === 0) return null
  return (
    <ul className={classes(styles.chips)} aria-label={say('filters')}>
      {chips.map(({ id, text, without }) => (
        <li key={id}>
          <Button look="chip" aria-label={say('chipOff', { text })} onPress={() => go(without)}>
            <span>{text}</span> <X aria-hidden size={12} />
          </Button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <Button
            look="more"
            onPress={() =>
              go({ ...NO_FILTERS, hidden: [], community: null, expanded: [], without: [], pinned: [] })
            }
          >
            {say('chipsOff')}
          </Button>
        </li>
      )}
    </ul>
  )
}
