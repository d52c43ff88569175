import type { Address } from '../../src/address/address.ts'
import type { CypherFile } from '../api/client.ts'

/** The values that an address gives to the parameters of a view. */
export const parametersOf = (file: CypherFile, { rest }: Address): Record<string, string> =>
  Object.fromEntries(
    file.parameters.flatMap(({ name }) => {
      const value = rest[name]
      return value === undefined || value === '' ? [] : [[name, value]]
    }),
  )
