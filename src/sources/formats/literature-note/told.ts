import type { ParseEvent } from '../../entry.ts'
import { isPaperUrl } from '../../fields/paper-hosts.ts'
import { linksOf } from './own-link.ts'
import type { NotePaper } from './papers-in-note.ts'
import type { Section } from './sections.ts'

const told = (
  severity: 'info' | 'warning',
  code: string,
  message: string,
  source: string,
  line: number,
): ParseEvent => ({
  kind: 'diagnostic',
  diagnostic: { severity, code, message, place: { source, line } },
})

/** Tells of each link to a paper that ends in no entry. */
function* lostLinks(source: string, sections: readonly Section[]): Generator<ParseEvent> {
  for (const { lines } of sections)
    for (const line of lines)
      for (const { url } of linksOf([line]))
        if (isPaperUrl(url))
          yield told(
            'warning',
            'link-outside-entry',
            `${url} belongs to no entry and was left out; expected fields such as "Authors: …" with it.`,
            source,
            line.line,
          )
}

/** Tells of lines with content between the papers of a note. */
export function* outsideLines(source: string, sections: readonly Section[]): Generator<ParseEvent> {
  for (const section of sections)
    for (const { text, line } of section.lines)
      if (text !== '')
        yield told(
          'info',
          'line-outside-entry',
          `"${text.slice(0, 60)}" belongs to no entry and was left out; expected a title with fields such as "Authors: …" first.`,
          source,
          line,
        )
  yield* lostLinks(source, sections)
}

/** Tells that a note is about no paper, and which links are lost with it. */
export function* notAPaper(source: string, { sections }: NotePaper): Generator<ParseEvent> {
  const line = sections[0]?.heading?.line ?? sections[0]?.lines[0]?.line ?? 1
  yield told(
    'info',
    'no-paper',
    'This note names no paper; expected an address, authors or front matter of one.',
    source,
    line,
  )
  yield* lostLinks(source, sections)
}
