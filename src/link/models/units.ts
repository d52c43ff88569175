import { nextFnv1a, START_OF_FNV1A } from '../../graph/fnv.ts'

/** Bytes of a unit. */
const UNIT = 2
/** To call the encoder for a shorter text takes longer than to ask for each unit. */
const SHORT = 24

let room = new Uint16Array(1 << 12)

/**
 * The UTF-16 units of a text, until the units of another are asked for: there is one array for all. V8 looks anew at how a
 * string is kept for each unit that it is asked for, which takes several times as long as to read an array.
 */
export function unitsOf(text: string): Uint16Array {
  const { length } = text
  if (length > room.length) room = new Uint16Array(length * 2)
  if (length < SHORT) for (let at = 0; at < length; at += 1) room[at] = text.charCodeAt(at)
  else Buffer.from(room.buffer, 0, length * UNIT).write(text, 'utf16le')
  return room.subarray(0, length)
}

/** The FNV-1a hash of some units, as `fnv1a` has it. */
export function hashOfUnits(units: Uint16Array, start = 0, end = units.length): number {
  let hash = START_OF_FNV1A
  for (let at = start; at < end; at += 1) hash = nextFnv1a(hash, units[at] as number)
  return hash >>> 0
}
