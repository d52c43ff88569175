/** Something with clues that is or is not of a kind. */
export interface Example<Clue extends string> {
  clues: readonly Clue[]
  is: boolean
}

const sigmoid = (sum: number): number => 1 / (1 + Math.exp(-sum))

/** How strongly weights are held near zero, except that of the clue `always`. */
const PENALTY = 1
const ROUNDS = 3_000
const RATE = 0.5

/**
 * Weights of a logistic regression with an L2 penalty, found by gradient descent with a step for each weight (AdaGrad:
 * Duchi et al., 2011). The same examples give the same weights.
 */
export function fit<Clue extends string>(
  examples: readonly Example<Clue>[],
  clues: readonly Clue[],
): Record<Clue, number> {
  const index = new Map(clues.map((clue, at) => [clue, at]))
  const rows = examples.map(example => example.clues.flatMap(clue => index.get(clue) ?? []))
  const weights = clues.map(() => 0)
  const squares = clues.map(() => 0)
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = clues.map((clue, at) => (clue === 'always' ? 0 : PENALTY * (weights[at] ?? 0)))
    for (const [nth, row] of rows.entries()) {
      const error = sigmoid(row.reduce((sum, at) => sum + (weights[at] ?? 0), 0)) - Number(examples[nth]?.is)
      for (const at of row) gradient[at] = (gradient[at] ?? 0) + error
    }
    for (const [at, slope] of gradient.entries()) {
      squares[at] = (squares[at] ?? 0) + slope * slope
      weights[at] = (weights[at] ?? 0) - (RATE * slope) / (Math.sqrt(squares[at] ?? 0) + 1e-8)
    }
  }
  return Object.fromEntries(
    clues.map((clue, at) => [clue, Math.round((weights[at] ?? 0) * 100) / 100]),
  ) as Record<Clue, number>
}
