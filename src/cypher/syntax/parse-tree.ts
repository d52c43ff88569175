import {
  BailErrorStrategy,
  CommonTokenStream,
  CypherParser,
  ListTokenSource,
  PredictionMode,
  type StatementsContext,
} from './generated/neo4j-grammar.mjs'
import { syntaxError } from './syntax-error.ts'
import { type Tokens, tooDeep } from './tokens.ts'

type Stream = InstanceType<typeof CommonTokenStream>

/** The parser remembers what it has seen, to be fast; strange queries could fill the memory. */
const MOST_STATES = 30_000

/** Where the parser stopped. `expected`: the kinds of tokens that could have stood there, if it knows. */
class Stop extends Error {
  constructor(
    readonly token: Tokens['list'][number] | null,
    readonly expected: number[],
  ) {
    super('The parser stopped.')
  }
}

class StopAtFirst extends BailErrorStrategy {
  override recover(parser: CypherParser, error: { offendingToken: Tokens['list'][number] | null }): never {
    throw new Stop(error.offendingToken ?? parser.getCurrentToken(), [])
  }
  override recoverInline(parser: CypherParser): never {
    throw new Stop(parser.getCurrentToken(), parser.getExpectedTokens().toArray())
  }
}

function parseWith(tokens: Stream, mode: number): StatementsContext {
  tokens.seek(0)
  const parser = new CypherParser(tokens)
  parser.removeErrorListeners()
  parser.errorHandler = new StopAtFirst()
  parser.interpreter.predictionMode = mode
  try {
    return parser.statements()
  } finally {
    const states = parser.interpreter.decisionToDFA.reduce((sum, { length }) => sum + length, 0)
    if (states > MOST_STATES) parser.interpreter.clearDFA()
  }
}

/** The quick way of predicting takes most texts; what it can't take, the full way takes or explains. */
function parseEitherWay(stream: Stream): StatementsContext {
  try {
    return parseWith(stream, PredictionMode.SLL)
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    return parseWith(stream, PredictionMode.LL)
  }
}

export function parseTree(tokens: Tokens): StatementsContext {
  try {
    return parseEitherWay(new CommonTokenStream(new ListTokenSource(tokens.list)))
  } catch (error) {
    if (error instanceof RangeError) throw tooDeep(null)
    if (!(error instanceof Stop)) throw error
    const at = error.token === null ? null : tokens.offsetOf(error.token.start)
    throw syntaxError(error.token, error.expected, at)
  }
}
