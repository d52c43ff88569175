/** How values of one kind are read from an address and written to it. */
export interface ValueKind<T> {
  /** The possible values in words: `0 or 1`. */
  takes: string
  /** The type in a JSON schema, and all possible values if there are only a few. */
  type: 'string' | 'number' | 'integer'
  words?: readonly string[]
  /** Undefined when the text is not such a value. */
  read(text: string): T | undefined
  /** What a page can still make of a text that is not such a value, if anything. */
  salvage?(text: string): T
  write(value: T): string
}

export const text: ValueKind<string> = {
  takes: 'text',
  type: 'string',
  read: given => given,
  write: value => value,
}

const inWords = (words: readonly string[]): string =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`

/** One of a few words. Aliases are words of earlier addresses: they are read but never written. */
export const choice = <const T extends string>(
  words: readonly T[],
  aliases: Readonly<Record<string, T>> = {},
): ValueKind<T> => ({
  takes: [
    inWords(words),
    ...Object.entries(aliases).map(([alias, word]) => `${alias} is an earlier word for ${word}`),
  ].join('; '),
  type: 'string',
  words: [...words, ...Object.keys(aliases)],
  read: given =>
    words.find(word => word === given) ?? (Object.hasOwn(aliases, given) ? aliases[given] : undefined),
  write: value => value,
})

/** Some of a few words, separated by commas, always in the order of `words`. */
export const choices = <const T extends string>(words: readonly T[]): ValueKind<readonly T[]> => {
  const salvage = (given: string) => words.filter(word => given.split(',').includes(word))
  return {
    takes: `one or more of ${words.join(', ')}, separated by commas`,
    type: 'string',
    read: given =>
      given.split(',').every(part => words.some(word => word === part)) ? salvage(given) : undefined,
    salvage,
    write: value => value.join(','),
  }
}

export const yesOrNo: ValueKind<boolean> = {
  takes: '0 or 1',
  type: 'string',
  words: ['0', '1'],
  read: given => (given === '1' ? true : given === '0' ? false : undefined),
  write: value => (value ? '1' : '0'),
}

const NUMBER = /^[+-]?\d+(\.\d*)?(e[+-]?\d+)?$/i

/** Five digits are finer than any screen. Adding 0 turns -0 into 0, which is how it is written. */
const rounded = (value: number): number => Number(value.toPrecision(5)) + 0

/** A coordinate or a factor. */
export const number = (above = Number.NEGATIVE_INFINITY): ValueKind<number> => ({
  takes: above === Number.NEGATIVE_INFINITY ? 'a number' : `a number above ${above}`,
  type: 'number',
  read: given => {
    const value = NUMBER.test(given) ? rounded(Number(given)) : Number.NaN
    return Number.isFinite(value) && value > above ? value : undefined
  },
  write: value => String(rounded(value)),
})

/** A number that counts from 0. */
export const index: ValueKind<number> = {
  takes: 'a whole number from 0',
  type: 'integer',
  read: given => (/^\d{1,9}$/.test(given) ? Number(given) : undefined),
  write: String,
}
