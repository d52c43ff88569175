/** The texts in a value: one text, or a list of texts or of objects that name something. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value]
  if (typeof value === 'number') return [String(value)]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (typeof value !== 'object' || value === null) return []
  const { value: own, display_name, name, tag, term, text, note, title } = value as Record<string, unknown>
  return textsOf(own ?? display_name ?? name ?? tag ?? term ?? text ?? note ?? title)
}
