/** The letters that the clues of one request may take together, as addresses longer than 4 KB are refused. */
const LONGEST_BATCH = 2_500

/** Clues in batches that fit into one request each. */
export function* batchesOf(clues: readonly string[], most: number): Generator<string[]> {
  let batch: string[] = []
  let length = 0
  for (const clue of clues) {
    const own = encodeURIComponent(clue).length + 1
    if (batch.length === most || (batch.length > 0 && length + own > LONGEST_BATCH)) {
      yield batch
      batch = []
      length = 0
    }
    batch.push(clue)
    length += own
  }
  if (batch.length > 0) yield batch
}
