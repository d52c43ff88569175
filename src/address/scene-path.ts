import type { Address } from './address.ts'
import { GRAMMAR } from './grammar.ts'

/** The values that an address gives to the parameters of a file, in the order of the file. */
export const parametersIn = (
  { parameters }: { readonly parameters: readonly { readonly name: string }[] },
  { rest }: Pick<Address, 'rest'>,
): Record<string, string> =>
  Object.fromEntries(
    parameters.flatMap(({ name }) => {
      const value = rest[name]
      return value === undefined || value === '' ? [] : [[name, value]]
    }),
  )

/** What the scene of an address depends on, besides its view: the parameters, and what is added to the view. */
export function sceneParameters(
  file: Parameters<typeof parametersIn>[0],
  address: Pick<Address, 'rest' | 'expanded'>,
): Record<string, string> {
  const { name, kind } = GRAMMAR.expanded
  const added = address.expanded.length === 0 ? {} : { [name]: kind.write(address.expanded) }
  return { ...parametersIn(file, address), ...added }
}

/** Where the server has the scene of a view, or its overview: relative to the page. */
export function scenePath(
  view: string,
  parameters: Record<string, string>,
  piece: '' | '/overview' = '',
): string {
  const query = new URLSearchParams(parameters).toString()
  return `api/scenes/${encodeURIComponent(view)}${piece}${query && `?${query}`}`
}
