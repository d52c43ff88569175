/** How Java (since 19) prints a float: the shortest decimal that means it, from 10^7 on and below 10^-3 with an exponent. */
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
