import { X } from 'lucide-react'
import { useState } from 'react'
import { failureText } from '../api/api-error.ts'
import type { Together } from '../api/client.ts'
import { NodeBox } from '../components/node-box.tsx'
import { NodeName } from '../components/node-name.tsx'
import { Quiet } from '../components/quiet.tsx'
import { Tool } from '../components/tool.tsx'
import { toggleChosen } from '../state/chosen.ts'
import { useSettings } from '../state/settings.tsx'
import { useTogether } from '../state/use-together.ts'
import { Listed } from './listed.tsx'
import frame from './node-panel.module.css'
import { OnTheMap } from './on-the-map.tsx'
import { PanelFailure } from './panel-failure.tsx'
import { PanelFrame } from './panel-frame.tsx'
import { Between, Reason, Shared } from './reasons.tsx'
import { RelatedTogether } from './related-together.tsx'
import { Section } from './section.tsx'
import { WhyAlike } from './similar-papers.tsx'
import styles from './together-panel.module.css'

interface PanelProps {
  keys: readonly string[]
  /** How many nodes a line was drawn around, of which these are the most important. */
  circled: number
  /** The pointer is on a link to this node, or has left it. */
  onHover: (key: string | null) => void
  onClose: () => void
}

/** What links the chosen nodes, and what they share. */
export function TogetherPanel({ keys, circled, onHover, onClose }: PanelProps) {
  const translator = useSettings()
  const { say } = translator
  const [attempt, setAttempt] = useState(0)
  const state = useTogether(keys, 0, attempt)
  return (
    <PanelFrame busy={state.status === 'loading'} onClose={onClose}>
      {state.status === 'loading' && <Quiet>{say('loadingNode')}</Quiet>}
      {state.status === 'failed' && (
        <PanelFailure
          error={state.error}
          gone={failureText(state.error, translator)}
          onRetry={() => setAttempt(attempt + 1)}
        />
      )}
      {state.status === 'ready' && <Known together={state.together} circled={circled} onHover={onHover} />}
    </PanelFrame>
  )
}

interface KnownProps extends Pick<PanelProps, 'circled' | 'onHover'> {
  together: Together
}

function Known({ together, circled, onHover }: KnownProps) {
  const { say } = useSettings()
  const { nodes, links, between, shared } = together
  const [from, to] = nodes
  const nothing = <Quiet className={styles.nothing}>{say('nothingShared')}</Quiet>
  return (
    <article>
      <p className={frame.kind}>{say('chosenTogether', { count: nodes.length })}</p>
      {circled > nodes.length && (
        <Quiet className={styles.cut}>{say('circledCut', { count: nodes.length, all: circled })}</Quiet>
      )}
      <Chosen nodes={nodes} onHover={onHover} />
      <OnTheMap keys={nodes.map(({ key }) => key)} />
      <AddNode />
      {from && to && links.length > 0 && (
        <Section title={say('whatLinks')} count={links.length}>
          {links.map(link => (
            <Reason key={`${link.type} ${link.direction}`} link={link} from={from} to={to} />
          ))}
        </Section>
      )}
      <Between together={together} />
      {links.length + between.length + shared.length === 0 &&
        (from?.label === 'Paper' && to?.label === 'Paper' && nodes.length === 2 ? (
          <WhyAlike keys={[from.key, to.key]} otherwise={nothing} />
        ) : (
          nothing
        ))}
      <Shared together={together} onHover={onHover} />
      <RelatedTogether nodes={nodes} onHover={onHover} />
    </article>
  )
}

/** So many nodes are listed at first; what they share is seen below. */
const LISTED = 6

/** The chosen nodes, each of which can be left out. */
function Chosen({ nodes, onHover }: { nodes: Together['nodes'] } & Pick<PanelProps, 'onHover'>) {
  const { say } = useSettings()
  return (
    <Listed items={nodes} first={LISTED} className={styles.chosen}>
      {({ key, label, name }) => (
        <li key={key}>
          <NodeName label={label} nodeKey={key} name={name} onHover={onHover} />
          <Tool
            icon={<X aria-hidden size={15} />}
            name={say('leaveOut', { name })}
            onPress={() => toggleChosen(key)}
          />
        </li>
      )}
    </Listed>
  )
}

/** Finds another node to choose together with these. */
function AddNode() {
  const { say } = useSettings()
  return (
    <div className={styles.add}>
      <NodeBox
        label={say('compareWith')}
        placeholder={say('compareWith')}
        kinds={null}
        keep={false}
        onChoose={({ key }) => toggleChosen(key)}
      />
    </div>
  )
}
