import type { Expression } from '../ast.ts'
import type * as G from '../generated/neo4j-grammar.mjs'
import { type Builder, invalid } from './builder.ts'
import { writtenName } from './names.ts'

export function callFrom(build: Builder, part: G.FunctionInvocationContext): Expression {
  const written = writtenName(part.functionName())
  const name = written.toLowerCase()
  const values = part.functionArgument().map(argument => build.expression(argument.expression()))
  const [first] = values
  // `exists((a)-->(b))` is the old way to write a pattern as a condition.
  if (name === 'exists' && values.length === 1 && first?.kind === 'patternPredicate') return first
  if (name === 'trim')
    throw invalid(build, part, 'trim takes one text. Write trim(text), or btrim(text, characters).')
  return {
    kind: 'call',
    name,
    written,
    distinct: part.DISTINCT() !== null,
    arguments: values,
    at: build.at(part),
  }
}

const text = (value: string, at: number): Expression => ({ kind: 'literal', value, at })

/** `trim(s)`; `trim(LEADING 'x' FROM s)` has the side and the characters, if any, before the text. */
export function trimFrom(build: Builder, part: G.TrimFunctionContext): Expression {
  const at = build.at(part)
  const source = build.expression(part._trimSource!)
  if (part.FROM() === null)
    return { kind: 'call', name: 'trim', written: 'trim', distinct: false, arguments: [source], at }
  const side = (part.LEADING() ?? part.TRAILING() ?? part.BOTH())?.getText().toUpperCase() ?? 'BOTH'
  const characters = part._trimCharacterString
  const what = characters ? [build.expression(characters)] : []
  return {
    kind: 'call',
    name: 'trim',
    written: 'trim',
    distinct: false,
    arguments: [text(side, at), ...what, source],
    at,
  }
}

export function normalizeFrom(build: Builder, part: G.NormalizeFunctionContext): Expression {
  const at = build.at(part)
  const form = part.normalForm()?.getText().toUpperCase() ?? 'NFC'
  const values = [build.expression(part.expression()), text(form, at)]
  return { kind: 'call', name: 'normalize', written: 'normalize', distinct: false, arguments: values, at }
}
