import type { ParseEvent } from '../entry.ts'
import type { SourceText } from '../format.ts'
import { told } from './told.ts'

/** A file of records: what is read of it, and a word if that is nothing at all. */
export async function* recordsFile(
  input: SourceText,
  expected: string,
  read: (input: SourceText) => AsyncIterable<ParseEvent>,
): AsyncGenerator<ParseEvent> {
  yield { kind: 'digest', title: input.stem, date: null }
  let isEmpty = true
  for await (const event of read(input)) {
    isEmpty = false
    yield event
  }
  const message = `No papers were found in this file; expected ${expected}.`
  if (isEmpty) yield told('warning', 'no-papers', message, { source: input.source, line: 1 })
}
