import { labelOfKey } from '../graph/keys.ts'
import type { Label } from '../graph/schema.ts'

/** The labels whose nodes have pages, in the order of headers: where they are listed, and the views that show one of them and all of them. */
export const SUBJECTS = {
  Topic: { list: 'topics', view: 'topic', all: 'topics' },
  Author: { list: 'authors', view: 'author', all: 'co-authors' },
  Model: { list: 'models', view: 'model', all: 'models' },
} as const satisfies Partial<Record<Label, { list: string; view: string; all: string }>>

export type SubjectLabel = keyof typeof SUBJECTS
export const SUBJECT_LABELS = Object.keys(SUBJECTS) as SubjectLabel[]

/** The page of a node on a server, relative to it: `topic/llm`. */
export function subjectPath(key: string): string {
  const at = key.indexOf(':')
  return `${key.slice(0, at)}/${encodeURIComponent(key.slice(at + 1))}`
}

/** The label of a node that may have a page; null for other nodes. */
export function subjectLabel(key: string): SubjectLabel | null {
  const label = labelOfKey(key)
  return SUBJECT_LABELS.find(one => one === label) ?? null
}

/** What the graph of a node is in an address. */
export function queryOfSubject(key: string, label: SubjectLabel): string {
  const { view } = SUBJECTS[label]
  return `?${new URLSearchParams({ view, [view]: key })}`
}
