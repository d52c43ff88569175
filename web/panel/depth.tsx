import { useState } from 'react'
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components'
import type { CypherFile, NodeDetails } from '../api/client.ts'
import { classes } from '../components/classes.ts'
import { useAddress } from '../state/address-store.ts'
import { openView } from '../state/views.ts'
import styles from './depth.module.css'

interface DepthProps {
  file: CypherFile
  parameter: string
  node: NodeDetails
  views: CypherFile[]
}

/** A slider for how many steps the current view reaches, if it is about this node and has such a parameter. */
export function Depth({ file, parameter, node, views }: DepthProps) {
  const { view, rest } = useAddress()
  const depth = file.parameters.find(({ name, type }) => name === 'depth' && type === 'integer')
  const [steps, setSteps] = useState(Number(rest.depth ?? depth?.default ?? 1))
  if (!depth || view !== file.name || rest[parameter] !== node.key) return null
  const title = `${file.title} · ${depth.title}`
  return (
    <Slider
      className={classes(styles.slider)}
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
      <SliderTrack className={classes(styles.track)}>
        <SliderThumb className={classes(styles.thumb)} />
      </SliderTrack>
    </Slider>
  )
}
