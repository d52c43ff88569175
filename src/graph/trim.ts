/** A text without any of the `marks` at its end. `/[.,]+$/` would look at the rest of the text once for each mark. */
export function trimMarksEnd(text: string, marks: string): string {
  let end = text.length
  while (end > 0 && marks.includes(text[end - 1] ?? '')) end -= 1
  return text.slice(0, end)
}

/** A text without any of the `marks` at its start. */
export function trimMarksStart(text: string, marks: string): string {
  let start = 0
  while (start < text.length && marks.includes(text[start] ?? '')) start += 1
  return text.slice(start)
}

/** A text without any of the `marks` at its start and end. */
export const trimMarks = (text: string, marks: string): string =>
  trimMarksEnd(trimMarksStart(text, marks), marks)
