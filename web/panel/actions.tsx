import { useState } from 'react'
import { Button, Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'
import type { CypherFile, NodeDetails } from '../api/client.ts'
import { NodeBox } from '../components/node-box.tsx'
import { useAddress } from '../state/address-store.ts'
import { useSettings } from '../state/settings.tsx'
import { openView, viewBetween, viewsAbout } from '../state/views.ts'

/** What one can do with a node: look at the views about it, or at its way to another. */
export function Actions({ node, views }: { node: NodeDetails; views: CypherFile[] }) {
  const { say } = useSettings()
  const [joining, setJoining] = useState(false)
  const about = viewsAbout(views, node.label)
  const between = viewBetween(views)
  return (
    <section className="actions" aria-label={say('openAs')}>
      <div className="buttons">
        <span className="actions-lead">{say('openAs')}</span>
        {about.map(({ file, parameter }) => (
          <Button
            key={file.name}
            className="chip"
            onPress={() => openView(views, file.name, { [parameter]: node.key }, node.key)}
          >
            {file.title}
          </Button>
        ))}
        {between && (
          <Button className="chip" aria-expanded={joining} onPress={() => setJoining(!joining)}>
            {say('pathTo')}
          </Button>
        )}
      </div>
      {between && joining && (
        <NodeBox
          label={say('pathFrom', { name: node.name })}
          labelled
          placeholder={say('chooseNode')}
          kinds={null}
          keep
          onChoose={({ key }) => {
            const [from, to] = between.ends
            openView(views, between.file.name, { [from]: node.key, [to]: key }, node.key)
          }}
        />
      )}
      {about.map(({ file, parameter }) => (
        <Depth key={file.name} file={file} parameter={parameter} node={node} views={views} />
      ))}
    </section>
  )
}

/** Says that the open view leaves a node out, and leads to one that is about it. */
export function Elsewhere({ node, views }: { node: NodeDetails; views: CypherFile[] }) {
  const { say } = useSettings()
  const nearest = viewsAbout(views, node.label).at(-1)
  return (
    <p className="note elsewhere">
      {say('notInView')}
      {nearest && (
        <Button
          className="chip"
          onPress={() => openView(views, nearest.file.name, { [nearest.parameter]: node.key }, node.key)}
        >
          {say('showIt')}
        </Button>
      )}
    </p>
  )
}

interface DepthProps {
  file: CypherFile
  parameter: string
  node: NodeDetails
  views: CypherFile[]
}

/** How many steps away the view that is open reaches, when it is about this node and can reach farther. */
function Depth({ file, parameter, node, views }: DepthProps) {
  const { view, rest } = useAddress()
  const depth = file.parameters.find(({ name, type }) => name === 'depth' && type === 'integer')
  const [steps, setSteps] = useState(Number(rest.depth ?? depth?.default ?? 1))
  if (!depth || view !== file.name || rest[parameter] !== node.key) return null
  const title = `${file.title} · ${depth.title}`
  return (
    <Slider
      className="slider"
      value={steps}
      minValue={depth.min ?? 1}
      maxValue={depth.max ?? 3}
      onChange={value => setSteps(value as number)}
      onChangeEnd={value =>
        openView(views, file.name, { [parameter]: node.key, depth: String(value) }, node.key)
      }
    >
      <Label>{title}</Label>
      <SliderOutput />
      <SliderTrack>
        <SliderThumb />
      </SliderTrack>
    </Slider>
  )
}
