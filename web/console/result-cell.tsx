import { NO_CONSOLE } from '../../src/address/console.ts'
import { isNode, isPath, type NodeValue, type Value } from '../../src/graph/table.ts'
import type { CypherFile } from '../api/client.ts'
import { NodeName } from '../components/node-name.tsx'
import { addressStore, go } from '../state/address-store.ts'
import { cellText } from '../state/cell-text.ts'
import styles from './result-cell.module.css'

/** A value of a result; nodes link to the graph. */
export function Cell({ value, views }: { value: Value; views: CypherFile[] }) {
  if (isNode(value)) return <NodeCell node={value} views={views} />
  if (isPath(value)) return value.nodes.map(node => <NodeCell key={node.id} node={node} views={views} />)
  if (Array.isArray(value) && value.some(isNode)) {
    return value.map(one => <Cell key={cellText(one)} value={one} views={views} />)
  }
  return <span className={classOf(value)}>{cellText(value)}</span>
}

/** Days, keys and other short words are not wrapped. */
const classOf = (value: Value): string | undefined => {
  if (typeof value === 'number') return styles.number
  return typeof value === 'string' && /^\S{1,40}$/.test(value) ? styles.atom : undefined
}

function NodeCell({ node, views }: { node: NodeValue; views: CypherFile[] }) {
  const show = (key: string) => {
    const known = views.some(({ name }) => name === addressStore.get().view)
    go({ ...NO_CONSOLE, node: key, camera: null, ...(known ? {} : { view: 'library' }) })
  }
  return <NodeName label={node.label} nodeKey={node.key} name={cellText(node)} onChoose={show} />
}
