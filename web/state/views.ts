import type { Address } from '../../src/address/address.ts'
import { NO_CONSOLE } from '../../src/address/console.ts'
import type { Label } from '../../src/graph/schema.ts'
import type { CypherFile } from '../api/client.ts'
import { addressStore, go } from './address-store.ts'

/** A parameter that says how many steps a view reaches. */
interface Steps {
  name: string
  min: number
  max: number
  default: number
}

/** The required parameters of a view that an address lacks. */
export const missingOf = (file: CypherFile, address: Address): CypherFile['parameters'] =>
  file.parameters.filter(({ name, required }) => required && !address.rest[name])

export const needsParameters = (file: CypherFile): boolean => file.parameters.some(({ required }) => required)

/** Views about one node of this label: their only required parameter is a key. */
export const viewsAbout = (views: CypherFile[], label: Label): { file: CypherFile; parameter: string }[] =>
  views.flatMap(file => {
    const required = file.parameters.filter(parameter => parameter.required)
    const [only] = required
    return required.length === 1 && only?.type === 'key' && only.labels.includes(label)
      ? [{ file, parameter: only.name }]
      : []
  })

/** How many steps a view reaches, as its file declares it; null for a view that has no such parameter. */
export function stepsOf({ parameters }: CypherFile): Steps | null {
  const found = parameters.find(({ name, type }) => name === 'depth' && type === 'integer')
  if (!found || found.min === null || found.max === null) return null
  return { name: found.name, min: found.min, max: found.max, default: Number(found.default ?? found.min) }
}

/** The view between two nodes: it requires two keys. */
export const viewBetween = (views: CypherFile[]): { file: CypherFile; ends: [string, string] } | null => {
  for (const file of views) {
    const [from, to, ...others] = file.parameters.filter(({ required }) => required)
    if (from?.type === 'key' && to?.type === 'key' && others.length === 0) {
      return { file, ends: [from.name, to.name] }
    }
  }
  return null
}

/** Opens a view. The parameters of the view before it are dropped, unknown ones are kept. */
export function openView(
  views: CypherFile[],
  view: string,
  parameters: Record<string, string> = {},
  node: string | null = null,
): void {
  const address = addressStore.get()
  const before = views.find(({ name }) => name === address.view)?.parameters.map(({ name }) => name) ?? []
  const kept = Object.entries(address.rest).filter(([name]) => !before.includes(name))
  const rest = { ...Object.fromEntries(kept), ...parameters }
  go({ ...NO_CONSOLE, view, rest, node, camera: null, community: null, expanded: [] })
}
