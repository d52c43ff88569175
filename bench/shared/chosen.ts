/**
 * The parts of a benchmark that an option names, `a,b`, in the order of all.
 * @throws Error for a name that none of them has
 */
export function chosenOf<T extends string>(
  option: string,
  given: string | undefined,
  all: readonly T[],
): T[] {
  const names = given?.split(',') ?? all
  const unknown = names.find(name => !all.some(one => one === name))
  if (unknown !== undefined) throw new Error(`--${option} takes ${all.join(', ')}, not "${unknown}".`)
  return all.filter(one => names.includes(one))
}
