/**
 * Listings of arXiv, as they are pasted from a page such as "Recent submissions": `[1] arXiv:2403.00001 [pdf, html, other]`,
 * and below it `Title: …`, `Authors: …`, `Comments: …`, `Subjects: …`.
 */
const BEGINS =
  /^\s{0,3}(?:\[\d{1,4}\]\s+)?arXiv:(\d{4}\.\d{4,5})(?:v\d{1,2})?(?:\s+\((?:cross-list|replaced)[^()]{0,60}\))?\s+\[[a-z, ]{3,40}\]/i
const TITLE = /^\s{0,3}Title: ?\S/
const SUBJECTS = /^\s{0,3}(?:Primary )?Subjects?: (.{3,400})$/
const LABEL = /^\s{0,3}(?:Title|Authors?|Comments?|Subjects?|Journal-ref|DOI|Report-no|MSC-class|ACM-class):/
/** `Computation and Language (cs.CL)` */
const CATEGORY = /\(([a-z-]{2,20}(?:\.[A-Za-z-]{2,20})?)\)/g

const begins = (texts: readonly string[], at: number): boolean =>
  BEGINS.test(texts[at] ?? '') && texts.slice(at + 1, at + 3).some(text => TITLE.test(text))

/** How many papers a text lists in this way. */
export const listedByArxiv = (texts: readonly string[]): number =>
  texts.filter((_, at) => begins(texts, at)).length

/** A line of a paper, by the one above it: its people stand below the title, its abstract below the subjects. */
function labelled(line: string, above: string): string {
  const categories = [...(SUBJECTS.exec(line)?.[1] ?? '').matchAll(CATEGORY)].map(([, name]) => name)
  if (categories.length > 0) return `Tags: ${categories.join(', ')}`
  if (LABEL.test(line)) return line.trim()
  if (TITLE.test(above)) return `Authors: ${line.trim()}`
  return SUBJECTS.test(above) ? `Abstract: ${line.trim()}` : line.trim()
}

/** The lines with each paper as an item of a list. */
export function withArxivListing(texts: readonly string[]): string[] {
  let isOpen = false
  return texts.map((text, at) => {
    if (begins(texts, at)) {
      isOpen = true
      return `- https://arxiv.org/abs/${BEGINS.exec(text)?.[1]}`
    }
    isOpen &&= text.trim() !== '' && !/^#/.test(text)
    // Two spaces end a line of Markdown.
    return isOpen ? `  ${labelled(text, texts[at - 1] ?? '')}  ` : text
  })
}
