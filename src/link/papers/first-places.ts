/** What every arXiv id has: a dot or a slash before digits. */
const ANCHOR = /[./]\d{4}/g

/**
 * Where each of these arXiv ids first stands in a text, if it does. However many there are, the text is gone through
 * once: at each dot or slash before digits, it is compared with the forms that the ids have.
 */
export function firstPlaces(text: string, ids: readonly string[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>()
  const wanted = new Set(ids)
  if (wanted.size === 0) return first
  const forms = new Map<string, { before: number; length: number }>()
  for (const id of wanted) {
    const form = { before: id.search(ANCHOR), length: id.length }
    forms.set(`${form.before} ${form.length}`, form)
  }
  for (const { index } of text.matchAll(ANCHOR))
    for (const { before, length } of forms.values()) {
      const start = index - before
      const id = start < 0 ? '' : text.slice(start, start + length)
      if (wanted.has(id) && !first.has(id)) first.set(id, start)
    }
  return first
}
