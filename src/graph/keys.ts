import type { Label } from './schema.ts'

const PREFIXES: Record<string, Label> = {
  digest: 'Digest',
  arxiv: 'Paper',
  doi: 'Paper',
  title: 'Paper',
  author: 'Author',
  topic: 'Topic',
  model: 'Model',
}

/** The label that the prefix of a key tells (`arxiv:2403.08763` is a Paper), or null for no key of ours. */
export const labelOfKey = (key: string): Label | null => PREFIXES[key.slice(0, key.indexOf(':'))] ?? null
