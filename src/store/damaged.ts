/** What stands in an index is not what was written there. Once it is cleared, it can be used again. */
export class IndexDamaged extends Error {
  override readonly message = 'The index of the library is damaged.'
}

/** The state that an import began from is not as it was written. Another import begins from one that is. */
export class StateDamaged extends Error {
  override readonly message = 'The current state of the graph is damaged.'
}
