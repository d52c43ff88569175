import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { FUNCTION_WORDS, KEYWORD_WORDS, LABEL_WORDS, propertyWords, TYPE_WORDS } from './cypher-words.ts'

/** The label or relationship type with which a query introduces a variable: `(p:Paper`, `[c:CITES`. */
function kindOf(variable: string, query: string): string | null {
  const introduced = new RegExp(`[([]\\s*${variable}\\s*:\\s*(\\w+)`).exec(query)
  return introduced?.[1] ?? null
}

const variablesOf = (query: string): { label: string; type: string }[] => {
  const names = [...query.matchAll(/[([]\s*([a-z]\w*)\s*[:)\]]/gi)].map(([, name]) => name ?? '')
  return [...new Set(names)].map(label => ({ label, type: 'variable' }))
}

/** What can stand at the cursor: labels and types after a colon, properties after a dot, else words. */
export function completeCypher(context: CompletionContext): CompletionResult | null {
  const word = context.matchBefore(/\w*/)
  const from = word?.from ?? context.pos
  const query = context.state.doc.toString()
  const before = query.slice(0, from)
  if (/\[[^\])]*[:|]\s*$/.test(before)) return { from, options: TYPE_WORDS }
  if (/\([^)\]{]*:\s*$/.test(before)) return { from, options: LABEL_WORDS }
  const owner = /(\w+)\.$/.exec(before)?.[1]
  if (owner) return { from, options: propertyWords(kindOf(owner, query)) }
  if ((word === null || word.from === word.to) && !context.explicit) return null
  // After an odd number of quotes the cursor is inside a string.
  if ((before.match(/['"]/g)?.length ?? 0) % 2 === 1 || before.endsWith('$')) return null
  return { from, options: [...KEYWORD_WORDS, ...FUNCTION_WORDS, ...variablesOf(query)] }
}
