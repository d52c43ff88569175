import { keyOf } from '../../graph/keys.ts'

const NUMBER = /#(\d+)$/

/**
 * The key of a document's nth digest, counted from 1; one file may hold several days. The first has the document's key,
 * except where the name of the file itself ends like a number.
 */
export const digestKey = (document: string, number: number): string =>
  number === 1 && !NUMBER.test(document) ? document : `${document}#${number}`

const lastPart = (path: string): string => path.split(/[/\\]/).at(-1)?.normalize('NFC') ?? ''

/** The key of the document that a digest is of, and its number in it. */
export function splitDigestKey({ key, source }: { key: string; source: string }): [string, number] {
  // Earlier releases gave `day.md#2` no number of its own.
  const isDocument = lastPart(key.slice(keyOf('digest', '').length)) === lastPart(source)
  const number = isDocument ? undefined : NUMBER.exec(key)
  return number ? [key.slice(0, number.index), Number(number[1])] : [key, 1]
}
