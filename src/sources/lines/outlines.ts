/** A list or a quotation has marks of its own. */
const MARKED = /^\s*(?:[-*+•>|#]|\d{1,4}[.)])/
const INDENT = /^\t+(?=\S)/
/** Most lines of an outline are indented. */
const SHARE = 0.6

/** A text whose lines are indented by tabs, as programs for outlines copy them, as a list. */
export function outlinesAsLists(texts: readonly string[]): readonly string[] {
  const solid = texts.filter(text => text.trim() !== '')
  const indented = solid.filter(text => INDENT.test(text)).length
  if (indented < 2 || indented < solid.length * SHARE || solid.some(text => MARKED.test(text))) return texts
  return texts.map(text => {
    const depth = INDENT.exec(text)?.[0].length ?? 0
    return text.trim() === '' ? text : `${'  '.repeat(depth)}- ${text.trim()}`
  })
}
