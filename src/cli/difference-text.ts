import type {
  AddedNode,
  ChangedLink,
  ChangedNode,
  Difference,
  End,
  FieldChange,
  Link,
  RemovedNode,
} from '../graph/difference.ts'
import { timeOf } from '../graph/library.ts'
import { LABELS, shownName } from '../graph/schema.ts'
import { changeText } from './change-text.ts'

interface List<T> {
  count: number
  items: readonly T[]
}

const nodeText = ({ key, name }: End): string => `${name}  (${key})`

const addedText = ({ splitFrom, ...node }: AddedNode): string[] => [
  splitFrom ? `${nodeText(node)}, split from ${splitFrom.name} (${splitFrom.key})` : nodeText(node),
]

const removedText = ({ mergedInto, ...node }: RemovedNode): string[] => [
  mergedInto ? `${nodeText(node)}, now one with ${mergedInto.name} (${mergedInto.key})` : nodeText(node),
]

const indented = (changes: readonly FieldChange[]): string[] =>
  changes.map(change => `  ${changeText(change)}`)

const changedText = (node: ChangedNode): string[] => [nodeText(node), ...indented(node.changes)]

function linkText({ type, from, to, rule, evidence }: Link): string[] {
  const proof = evidence === '' ? '' : `  “${evidence.replace(/\s+/g, ' ')}”`
  return [`${from.name} → ${shownName(to.label, to.name)}  [${type}, ${rule}]${proof}`]
}

const changedLinkText = (link: ChangedLink): string[] => [...linkText(link), ...indented(link.changes)]

/** A heading and the items below it, each of one line or more. */
function section<T>(title: string, { count, items }: List<T>, textOf: (item: T) => string[]): string[] {
  if (count === 0) return []
  const left = count - items.length
  return [
    '',
    `${title} (${count.toLocaleString('en')})`,
    ...items.flatMap(textOf).map(line => `  ${line}`),
    ...(left > 0 ? [`  … and ${left.toLocaleString('en')} more; "--all" lists them`] : []),
  ]
}

/** `Papers   2 added, 1 changed`; nothing where nothing differs. */
function countLine(kind: string, lists: Record<string, List<unknown>>): string[] {
  const parts = Object.entries(lists)
    .filter(([, { count }]) => count > 0)
    .map(([change, { count }]) => `${count.toLocaleString('en')} ${change}`)
  return parts.length > 0 ? [`${kind.padEnd(9)}${parts.join(', ')}`] : []
}

/** What differs between two states, for people: the counts first, then each list. */
export function differenceText({ before, after, nodes, links }: Difference): string {
  const counts = [
    ...LABELS.flatMap(label => countLine(`${label}s`, nodes[label])),
    ...countLine('Links', links),
  ]
  const lists = LABELS.flatMap(label => [
    ...section(`${label}s added`, nodes[label].added, addedText),
    ...section(`${label}s changed`, nodes[label].changed, changedText),
    ...section(`${label}s removed`, nodes[label].removed, removedText),
  ])
  return [
    ...[['From', before] as const, ['To', after] as const].map(
      ([word, { id, at, reason }]) => `${word.padEnd(9)}${id}  ${timeOf(at)}  ${reason}`,
    ),
    '',
    ...(counts.length > 0 ? counts : ['Nothing that a reader sees has changed.']),
    ...lists,
    ...section('Links added', links.added, linkText),
    ...section('Links changed', links.changed, changedLinkText),
    ...section('Links removed', links.removed, linkText),
  ].join('\n')
}
