import type { QueryParameters } from '../api/client.ts'

const fits = (value: unknown): value is QueryParameters[string] =>
  value === null ||
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) && value.every(one => typeof one === 'string'))

/** Reads parameters from JSON; an empty text means none. Null if the text can't be read. */
export function parseParameters(text: string): QueryParameters | null {
  if (text.trim() === '') return {}
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
    const entries = Object.entries(value)
    return entries.every(([, one]) => fits(one)) ? Object.fromEntries(entries) : null
  } catch {
    return null
  }
}
