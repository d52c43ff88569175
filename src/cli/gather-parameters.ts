import { AppError } from '../errors.ts'

/** Collects repeated `--param name=value` options. */
export function gatherParameters(given: string, before: Record<string, string>): Record<string, string> {
  const [, name, value = ''] = /^([^=]+)=(.*)$/s.exec(given) ?? []
  if (!name) throw new AppError('INVALID', `"${given}" is not a parameter; write name=value.`)
  return { ...before, [name]: value }
}
