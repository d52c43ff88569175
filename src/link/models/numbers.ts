import type { Token } from './tokens.ts'

/** How many tokens from `at` make up a size: `7B`, `8x7B`, `770M`, `1.5 B`, `A22B`; 0 if there is none. */
export function sizeAt(tokens: readonly Token[], at: number): number {
  const first = tokens[at]
  const isActive = first?.text.length === 1 && /^[ae]$/i.test(first.text)
  if (!isActive && first?.kind !== 'number') return 0
  let index = at
  const glued = (offset: number): Token | undefined => {
    const token = tokens[index + offset]
    return token?.glue === '' ? token : undefined
  }
  if (isActive && glued(1)?.kind === 'number') index += 1
  const number = tokens[index]
  if (number?.kind !== 'number') return 0
  if (/^[x×]$/.test(glued(1)?.text ?? '') && glued(2)?.kind === 'number') index += 2
  const unit = glued(1)
  if (!unit) return 0
  const digits = tokens[index]?.text ?? ''
  const fits = /^(?:B|b|T)$/.test(unit.text) || (/^[Mm]$/.test(unit.text) && /^\d{2,4}$/.test(digits))
  const following = tokens[index + 2]
  const alone = following?.glue !== '' || following.kind === 'hangul'
  return fits && alone ? index + 2 - at : 0
}

/** How many tokens from `at` make up a context length (`128K`) or a snapshot (`0613`, `2024-04-09`). */
export function snapshotAt(tokens: readonly Token[], at: number): number {
  const token = tokens[at]
  if (token?.kind !== 'number') return 0
  const unit = tokens[at + 1]
  if (unit?.glue === '' && /^[kK]$/.test(unit.text)) return 2
  if (!/^\d{4,8}$/.test(token.text)) return 0
  let index = at + 1
  while (tokens[index]?.glue === '-' && /^\d{2}$/.test(tokens[index]?.text ?? '')) index += 1
  return index - at
}

/** A unit or a number that follows makes a number behind a name a count instead of a version. */
const COUNTED =
  /^(?:개|배|번|명|년|월|일|층|단계|차|초|분|시간|장|회|points?|layers?|steps?|epochs?|times|percent|models?|tokens?|billion|million|params?|x)/i

/** Whether the number at `at` can be a version. */
export function isVersion(tokens: readonly Token[], at: number, text: string): boolean {
  const token = tokens[at]
  if (token?.kind !== 'number' || !/^\d{1,2}(?:\.\d{1,2})?$/.test(token.text)) return false
  if (Number(token.text) > 12) return false
  const after = text.slice(token.end)
  if (/^\s?%|^\s?[×$]|^\.\p{L}/u.test(after)) return false
  const following = tokens[at + 1]
  if (following?.glue === '' && following.kind !== 'hangul') return false
  if (following && /^ ?$/.test(following.glue) && COUNTED.test(following.text)) return false
  return true
}
