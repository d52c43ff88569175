import type { Address } from './address.ts'

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

/** Where the server has the scene of a view, or its overview: relative to the page. */
export function scenePath(
  view: string,
  parameters: Record<string, string>,
  piece: '' | '/overview' = '',
): string {
  const query = new URLSearchParams(parameters).toString()
  return `api/scenes/${encodeURIComponent(view)}${piece}${query && `?${query}`}`
}
