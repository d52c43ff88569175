import type { Scene } from './scene.ts'
import { isolated } from './writable.ts'

/** The nodes that a view is about, in the order of its parameters. */
export function subjectsOf({ nodes, parameters }: Scene): number[] {
  const values = Object.values(parameters).filter(value => typeof value === 'string')
  return values.map(key => nodes.key.indexOf(key)).filter(node => node >= 0)
}

/** A view's title with the names of what it is about: `Author: Kaiming He`. */
export function titleWithSubjects(title: string, scene: Scene): string {
  const names = subjectsOf(scene).map(node => isolated(scene.nodes.name[node] ?? ''))
  return names.length === 0 ? title : `${title}: ${names.join(' → ')}`
}
