import { LABEL_TABLE } from '../../src/graph/labels.ts'
import { countsPapers } from '../../src/graph/schema.ts'
import { readable } from '../../src/graph/writable.ts'
import type { SearchHit } from '../api/client.ts'
import { useSettings } from '../state/settings.tsx'
import styles from './hit.module.css'
import { KindMark } from './kind-mark.tsx'
import { Marked } from './marked.tsx'

const MATCHES = {
  id: null,
  name: null,
  date: null,
  alias: null,
  text: null,
  initials: 'matchInitials',
  sound: 'matchSound',
} as const satisfies Record<SearchHit['match'], string | null>

const FIELDS = {
  abstract: 'fieldAbstract',
  commentary: 'fieldCommentary',
  evidence: 'fieldEvidence',
} as const

/** A node that a search found: its name with the words that were asked for, and the sentence that has them. */
export function Hit({ hit }: { hit: SearchHit }) {
  const { label, name, marks, passage } = hit
  const { sign } = LABEL_TABLE[label]
  // Marks count the characters of the name as it is stored.
  const shown = readable(name)
  return (
    <div className={styles.hit}>
      <KindMark label={label} />
      <div>
        <span className={styles.name}>
          {sign}
          {shown === name ? <Marked text={name} marks={marks} /> : shown}
        </span>
        <Facts hit={hit} />
        {passage && (
          <span className={styles.passage}>
            <Marked text={passage.text} marks={passage.marks} />
          </span>
        )}
      </div>
    </div>
  )
}

/** What kind of node it is, how many papers it has or when it is from, and what matched if the name did not. */
function Facts({ hit: { label, papers, date, match, alias, passage } }: { hit: SearchHit }) {
  const { say, labels, writeDate } = useSettings()
  const how = MATCHES[match]
  const parts = [
    countsPapers(label) ? say('paperCount', { count: papers }) : labels[label].one,
    date === null ? '' : writeDate(date),
    how === null ? '' : say(how),
    alias === null ? '' : `${say('matchAlias')}: ${alias}`,
    passage === null ? '' : say(FIELDS[passage.field]),
    passage?.of ? readable(passage.of.name) : '',
  ].filter(part => part !== '')
  return <small className={styles.facts}>{parts.join(' · ')}</small>
}
