import { join } from 'node:path'

/** What Paperweave itself keeps in the home folder. All else there belongs to the user, such as `identity.yaml`. */
export const HOME = {
  graph: 'graph',
  search: 'search',
  layouts: 'layouts',
  services: 'services',
  published: 'published',
  answers: 'helper-answers.jsonl',
  lock: 'import.lock.grafeo',
  /** The engine writes it beside the lock. */
  lockLog: 'import.lock.grafeo.wal',
} as const

/** The paths of all that. A home may lie in a folder of notes, or be one; what is kept there is no notes. */
export const ownPaths = (home: string): string[] => Object.values(HOME).map(name => join(home, name))
