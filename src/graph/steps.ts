/** Takes all steps of some work at once. */
export function allOf<T>(work: Iterator<void, T>): T {
  let step = work.next()
  while (!step.done) step = work.next()
  return step.value
}

/** Long loops take so many turns in one step. */
const TURNS = 10_000

/** Whether a step ends with this turn of a long loop. */
export const endsStep = (turn: number): boolean => turn % TURNS === TURNS - 1
