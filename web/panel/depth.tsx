import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { CypherFile, NodeDetails } from '../api/client.ts'
import { classes } from '../components/classes.ts'
import { useAddress } from '../state/address-store.ts'
import { useSettings } from '../state/settings.tsx'
import { openView, stepsOf } from '../state/views.ts'
import styles from './depth.module.css'

interface DepthProps {
  file: CypherFile
  /** The parameter that names the node. */
  parameter: string
  node: NodeDetails
  views: CypherFile[]
}

/** How many steps around a node a view shows: one choice for each number that the view takes. */
export function Depth({ file, parameter, node, views }: DepthProps) {
  const { view, rest } = useAddress()
  const { say } = useSettings()
  const depth = stepsOf(file)
  if (!depth) return null
  const isOpen = view === file.name && rest[parameter] === node.key
  const now = Number(rest[depth.name] ?? depth.default)
  const { min, max } = depth
  const choices = Array.from({ length: max - min + 1 }, (_, at) => min + at)
  return (
    <ToggleButtonGroup
      className={classes(styles.steps)}
      aria-label={file.title}
      selectionMode="single"
      selectedKeys={isOpen ? [String(now)] : []}
    >
      <span className={styles.title}>{file.title}</span>
      {choices.map(count => (
        <ToggleButton
          key={count}
          id={String(count)}
          aria-label={say('stepsAround', { title: file.title, count })}
          onPress={() =>
            openView(views, file.name, { [parameter]: node.key, [depth.name]: String(count) }, node.key)
          }
        >
          {count}
        </ToggleButton>
      ))}
      <span className={styles.unit}>{say('stepsUnit')}</span>
    </ToggleButtonGroup>
  )
}
