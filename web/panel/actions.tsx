import { useEffect, useRef, useState } from 'react'
import type { CypherFile, NodeDetails } from '../api/client.ts'
import { Button } from '../components/button.tsx'
import { NodeBox } from '../components/node-box.tsx'
import { Note } from '../components/note.tsx'
import { Quiet } from '../components/quiet.tsx'
import { usePickedNode } from '../state/pick-node.ts'
import { useSettings } from '../state/settings.tsx'
import { openView, stepsOf, viewBetween, viewsAbout } from '../state/views.ts'
import styles from './actions.module.css'
import { Depth } from './depth.tsx'

/** What one can do with a node: open views about it, or find the path to another node. */
export function Actions({ node, views }: { node: NodeDetails; views: CypherFile[] }) {
  const { say } = useSettings()
  const [joining, setJoining] = useState(false)
  const about = viewsAbout(views, node.label)
  const between = viewBetween(views)
  if (about.length === 0 && !between) return null
  return (
    <section className={styles.actions} aria-label={say('openAs')}>
      <div className={styles.buttons}>
        <span className={styles.lead}>{say('openAs')}</span>
        {about.map(({ file, parameter }) =>
          stepsOf(file) ? (
            <Depth key={file.name} file={file} parameter={parameter} node={node} views={views} />
          ) : (
            <Button
              key={file.name}
              look="chip"
              onPress={() => openView(views, file.name, { [parameter]: node.key }, node.key)}
            >
              {file.title}
            </Button>
          ),
        )}
        {between && (
          <Button look="chip" aria-expanded={joining} onPress={() => setJoining(!joining)}>
            {say('pathTo')}
          </Button>
        )}
      </div>
      {between && joining && <OtherEnd node={node} views={views} between={between} />}
    </section>
  )
}

interface OtherEndProps {
  node: NodeDetails
  views: CypherFile[]
  between: NonNullable<ReturnType<typeof viewBetween>>
}

/** Asks for the other end of the path. */
function OtherEnd({ node, views, between }: OtherEndProps) {
  const { say } = useSettings()
  const [from, to] = between.ends
  const input = useRef<HTMLInputElement>(null)
  const open = (key: string) => openView(views, between.file.name, { [from]: node.key, [to]: key })
  usePickedNode(open)
  useEffect(() => input.current?.focus(), [])
  return (
    <div className={styles.other}>
      <NodeBox
        label={say('pathFrom', { name: node.name })}
        labelled
        placeholder={say('chooseNode')}
        kinds={null}
        keep
        onChoose={({ key }) => open(key)}
        inputRef={input}
      />
      <Quiet className={styles.hint}>{say('orClick')}</Quiet>
    </div>
  )
}

/** Says that the current view doesn't contain a node, and offers one that does. */
export function Elsewhere({ node, views }: { node: NodeDetails; views: CypherFile[] }) {
  const { say } = useSettings()
  const about = viewsAbout(views, node.label)
  // A view of its own, where its label has one.
  const nearest = about.find(({ file }) => file.walk === null) ?? about[0]
  return (
    <Note className={styles.elsewhere}>
      {say('notInView')}
      {nearest && (
        <Button
          look="chip"
          onPress={() => openView(views, nearest.file.name, { [nearest.parameter]: node.key }, node.key)}
        >
          {say('showIt')}
        </Button>
      )}
    </Note>
  )
}
