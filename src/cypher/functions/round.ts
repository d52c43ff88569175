import { CypherError } from '../cypher-error.ts'

/** Whether the discarded part moves the digits away from zero. `rest` compares that part with a half: -1, 0 or 1. */
type Mode = (rest: number, negative: boolean, odd: boolean) => boolean

const MODES: Record<string, Mode> = {
  UP: () => true,
  DOWN: () => false,
  CEILING: (_, negative) => !negative,
  FLOOR: (_, negative) => negative,
  HALF_UP: rest => rest >= 0,
  HALF_DOWN: rest => rest > 0,
  HALF_EVEN: (rest, _, odd) => rest > 0 || (rest === 0 && odd),
}

/** Java rounds to an integer of 64 bits, and there is no larger one. */
const FAR = 2 ** 63

/** A rounded zero is not negative. */
const withoutSign = (value: number): number => value + 0

/**
 * Rounds to a number of decimal places, on the shortest decimal text of the number, as Neo4j does. Without a mode, and
 * to whole numbers, half goes up: -2.5 becomes -2.
 */
export function round(value: number, digits: number, mode: string | null): number {
  if (!Number.isFinite(value)) return value
  if (digits === 0 && mode === null) return withoutSign(Math.min(Math.max(Math.round(value), -FAR), FAR))
  const rule = Object.hasOwn(MODES, mode ?? 'HALF_UP') ? MODES[mode ?? 'HALF_UP'] : undefined
  if (!rule)
    throw new CypherError(
      'invalid',
      `Unknown rounding mode. Valid values are: ${Object.keys(MODES).join(', ')}.`,
    )
  const { digits: all, scale } = decimal(Math.abs(value))
  const surplus = scale - digits
  if (surplus <= 0) return withoutSign(value)
  const unit = 10n ** BigInt(surplus)
  const [kept, rest] = [all / unit, all % unit]
  if (rest === 0n) return value
  const half = rest * 2n === unit ? 0 : rest * 2n > unit ? 1 : -1
  const up = rule(half, value < 0, kept % 2n === 1n)
  const text = `${value < 0 ? '-' : ''}${up ? kept + 1n : kept}e${-digits}`
  return withoutSign(Number(text))
}

/** A number as digits × 10^-scale. */
function decimal(value: number): { digits: bigint; scale: number } {
  const [mantissa = '0', exponent = '0'] = value.toString().split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  const scale = fraction.length - Number(exponent)
  const digits = BigInt(whole + fraction)
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 }
}
