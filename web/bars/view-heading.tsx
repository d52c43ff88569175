import { ChartColumn, ListFilter, SlidersHorizontal, Sparkles, Table2 } from 'lucide-react'
import { Dialog, DialogTrigger } from 'react-aria-components'
import type { Charts } from '../../src/graph/charts.ts'
import type { Scene } from '../../src/graph/scene.ts'
import { titleWithSubjects } from '../../src/graph/subjects.ts'
import type { Visible } from '../../src/graph/visible.ts'
import type { Translator } from '../../src/text/translator.ts'
import { walkNote } from '../../src/text/walk-note.ts'
import { type ApiError, failureText } from '../api/api-error.ts'
import type { CypherFile } from '../api/client.ts'
import { Button, ToggleChip } from '../components/button.tsx'
import { classes } from '../components/classes.ts'
import { Popover } from '../components/popover.tsx'
import { Quiet } from '../components/quiet.tsx'
import { go, useAddress } from '../state/address-store.ts'
import { useSettings } from '../state/settings.tsx'
import type { News } from '../state/use-news.ts'
import { FilterChips } from './filter-chips.tsx'
import { FilterForm } from './filter-form.tsx'
import styles from './view-heading.module.css'
import { ViewParameters } from './view-parameters.tsx'

export interface HeadingProps {
  file: CypherFile
  views: CypherFile[]
  scene: Scene
  shown: Visible
  /** For the names of filters. */
  charts: Charts | null
  /** Why the filters don't work. */
  failure: ApiError | null
  /** What is new in the view; null if nothing is. */
  news: News | null
  /** Whether the charts are open, and a switch for that. */
  charting: boolean
  onChart: () => void
}

/** The rest of a description stands in the dialog with the parameters. */
const firstSentence = (text: string): string => /^.+?[.!?。](?=\s|$)/.exec(text)?.[0] ?? text

/** Says how much a limit cut off. */
function cutOf(
  { shown, total, limit, counts }: NonNullable<Scene['truncated']>,
  { say, labels }: Translator,
): string {
  if (total === null) return say('truncatedUnknown', { limit })
  return say('truncated', { shown, total, what: counts ? labels[counts].within : say('links') })
}

/** What the view doesn't show, or not wholly. */
function leftOutOf({ walk }: CypherFile, scene: Scene, translator: Translator): string[] {
  const { truncated, omitted } = scene
  const own = walkNote(walk, scene, translator)
  const cut = own === undefined ? truncated && cutOf(truncated, translator) : own
  return [cut, omitted && translator.say('omitted', omitted)].filter(text => text !== null)
}

/** The title of the view, how much of it is drawn, and its parameters. */
export function ViewHeading({
  file,
  views,
  scene,
  shown,
  charts,
  news,
  failure,
  charting,
  onChart,
}: HeadingProps) {
  const translator = useSettings()
  const address = useAddress()
  const { say } = translator
  const { nodes, relationships } = scene
  const description = file.description
  const first = firstSentence(description)
  return (
    <div className={styles.heading} data-floating="heading">
      <h1>{titleWithSubjects(file.title, scene)}</h1>
      <p>{first}</p>
      <div className={styles.line}>
        <p>
          {shown.nodes === nodes.key.length
            ? say('nodesShown', { nodes: nodes.key.length, links: relationships.source.length })
            : say('nodesOf', { nodes: shown.nodes, all: nodes.key.length, links: shown.links })}
          {leftOutOf(file, scene, translator).map(text => (
            <strong key={text}>{text}</strong>
          ))}
          {shown.nodes === 0 && <strong role="status">{say('nothingLeft')}</strong>}
        </p>
        <div className={styles.buttons}>
          <FilterTrigger />
          <ToggleChip isSelected={charting} onChange={onChart}>
            <ChartColumn aria-hidden size={13} /> {say('charts')}
          </ToggleChip>
          {address.as === 'graph' && (
            <Button look="chip" onPress={() => go({ as: 'table' })}>
              <Table2 aria-hidden size={13} /> {say('asTable')}
            </Button>
          )}
          {file.parameters.length > 0 && (
            <DialogTrigger>
              <Button look="chip">
                <SlidersHorizontal aria-hidden size={13} /> {say('parameters')}
              </Button>
              <Popover placement="bottom start">
                <Dialog className={classes(styles.parameters)} aria-label={say('parameters')}>
                  {({ close }) => (
                    <>
                      {first !== description && <Quiet className={styles.description}>{description}</Quiet>}
                      <ViewParameters file={file} views={views} onDone={close} />
                    </>
                  )}
                </Dialog>
              </Popover>
            </DialogTrigger>
          )}
          {/* It comes later than the others, and so stands after them. */}
          {news && address.as === 'graph' && <NewsChip {...news} />}
        </div>
      </div>
      <FilterChips scene={scene} charts={charts} />
      {failure && (
        <p role="alert">
          <strong>{failureText(failure, translator)}</strong>
        </p>
      )}
    </div>
  )
}

/** A quiet switch: what the last import added stands out. */
function NewsChip({ since, nodes, isShown }: News) {
  const { say, language } = useSettings()
  const day = new Date(since).toLocaleDateString(language, { dateStyle: 'medium' })
  return (
    <ToggleChip isSelected={isShown} onChange={isNew => go({ isNew })}>
      <Sparkles aria-hidden size={13} /> {say('newSince', { day, count: nodes.length })}
    </ToggleChip>
  )
}

function FilterTrigger() {
  const { say } = useSettings()
  return (
    <DialogTrigger>
      <Button look="chip">
        <ListFilter aria-hidden size={13} /> {say('filter')}
      </Button>
      <Popover placement="bottom start">
        <Dialog className={classes(styles.parameters)} aria-label={say('filter')}>
          {({ close }) => <FilterForm onDone={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
