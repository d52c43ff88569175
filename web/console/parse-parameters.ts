import { parameterObject } from '../../src/address/values.ts'
import type { QueryParameters } from '../api/client.ts'

/** Reads parameters from JSON; an empty text means none. Null if the text can't be read. */
export const parseParameters = (text: string): QueryParameters | null =>
  text.trim() === '' ? {} : (parameterObject.read(text) ?? null)
