/** From here on not every integer has a float of its own. */
const SPARSE = 2 ** 53

const LOST = [2n ** 58n, 2n ** 61n, 2n ** 63n]

/**
 * How Java 17 writes out a whole float from 2^53 to 2^63: from 2^58 on without the last digit, from 2^61 on without two,
 * 2^63 without three, rounded. Neo4j also compares such floats with integers by what is written.
 */
export function writtenOut(value: number): bigint {
  const size = BigInt(Math.abs(value))
  const unit = 10n ** BigInt(LOST.filter(power => size >= power).length)
  const rounded = ((size + unit / 2n) / unit) * unit
  return value < 0 ? -rounded : rounded
}

/**
 * How Java prints a float: the shortest decimal that means it, from 10^7 on and below 10^-3 with an exponent. Java 17
 * knows a shorter one for some, and a longer one for others; of these, only the whole ones below 2^63 are followed here.
 */
export function floatToText(value: number): string {
  if (!Number.isFinite(value)) return String(value)
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0'
  const sign = value < 0 ? '-' : ''
  const size = Math.abs(value)
  const [digits, exponent] = scientific(size)
  if (size >= 1e-3 && size < 1e7) return sign + plain(digits, exponent)
  return `${sign}${digits.slice(0, 1)}.${digits.slice(1) || '0'}E${exponent}`
}

/** The digits, and the power of ten of the first. Java wants two digits, which tells the smallest floats better. */
function scientific(size: number): [digits: string, exponent: number] {
  if (size >= SPARSE && size < 2 ** 63) {
    const written = String(writtenOut(size))
    return [written.replace(/0+$/, ''), written.length - 1]
  }
  const shortest = size.toExponential()
  const twoDigits = size.toExponential(1)
  const text = shortest.includes('.') || Number(twoDigits) !== size ? shortest : twoDigits
  const [mantissa = '', exponent = '0'] = text.split('e')
  return [mantissa.replace('.', '').replace(/(?<=.)0+$/, ''), Number(exponent)]
}

function plain(digits: string, exponent: number): string {
  if (exponent < 0) return `0.${'0'.repeat(-exponent - 1)}${digits}`
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, '0')
  return `${whole}.${digits.slice(exponent + 1) || '0'}`
}
