import type { Mention } from './mention.ts'
import type { ModelNames } from './model-names.ts'
import { tokensOf } from './tokens.ts'

/** Every model that a text names, in order. */
export function findMentions(text: string, names: ModelNames): Mention[] {
  const tokens = tokensOf(text)
  const mentions: Mention[] = []
  for (let index = 0; index < tokens.length; ) {
    const token = tokens[index]
    const begins = token?.glue !== '' && token?.glue !== '-'
    const match = begins ? names.match(tokens, index, text) : null
    if (!match || !token || (match.known.certainty !== 'plain' && !match.exact)) {
      index += 1
      continue
    }
    const { known, end } = match
    const next = tokens[match.next]
    const inside = next?.glue === '-' && /^\p{Lu}/u.test(next.text)
    if (!inside) {
      mentions.push({
        name: text.slice(token.start, end),
        canonical: known.name,
        start: token.start,
        end,
        rule: 'known-name',
        confidence: known.certainty === 'context' ? 0.7 : 0.95,
      })
    }
    index = match.next
  }
  return mentions
}
