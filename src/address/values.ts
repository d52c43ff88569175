import { partsOfDate } from '../graph/date.ts'
import type { Parameters } from '../graph/table.ts'
import type { Problem } from '../text/texts.ts'

/** How values of one kind are read from an address and written to it. */
export interface ValueKind<T> {
  /** The possible values in words: `0 or 1`. */
  takes: string
  /** The type in a JSON schema, and all possible values if there are only a few. */
  type: 'string' | 'number' | 'integer'
  words?: readonly string[]
  /** Undefined when the text is not such a value. */
  read(text: string): T | undefined
  /** What to say of a text that is not such a value. */
  refuse(name: string, given: string): Problem
  /** What a page can still make of a text that is not such a value, if anything. */
  salvage?(text: string): T
  write(value: T): string
}

export const text: ValueKind<string> = {
  takes: 'text',
  type: 'string',
  read: given => given,
  refuse: name => ({ reason: 'takesText', values: { name } }),
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
  refuse: (name, given) => ({ reason: 'takesWord', values: { name, words: words.join(', '), given } }),
  read: given =>
    words.find(word => word === given) ?? (Object.hasOwn(aliases, given) ? aliases[given] : undefined),
  write: value => value,
})

/** Keys of nodes, each once, separated by commas. A comma within a key is written as `%2C`, and `%` as `%25`. */
export const keyList: ValueKind<readonly string[]> = {
  takes: 'keys, separated by commas',
  type: 'string',
  read: given => {
    const keys = given.split(',').filter(key => key !== '')
    return [...new Set(keys.map(key => key.replaceAll('%2C', ',').replaceAll('%25', '%')))]
  },
  refuse: name => ({ reason: 'takesText', values: { name } }),
  write: keys => keys.map(key => key.replaceAll('%', '%25').replaceAll(',', '%2C')).join(','),
}

/** Some of a few words, separated by commas, always in the order of `words`. */
export const choices = <const T extends string>(words: readonly T[]): ValueKind<readonly T[]> => {
  const salvage = (given: string) => words.filter(word => given.split(',').includes(word))
  return {
    takes: `one or more of ${words.join(', ')}, separated by commas`,
    type: 'string',
    read: given =>
      given.split(',').every(part => words.some(word => word === part)) ? salvage(given) : undefined,
    salvage,
    refuse: (name, given) => ({ reason: 'takesWords', values: { name, words: words.join(', '), given } }),
    write: value => value.join(','),
  }
}

/** Several texts, separated by commas. A comma of a text, and a backslash, stands behind a backslash. */
export const texts: ValueKind<readonly string[]> = {
  takes: 'one or more, separated by commas; a comma within one has a backslash before it',
  type: 'string',
  read: given => [
    ...new Set([...given.matchAll(/(?:\\.|[^\\,])+/gs)].map(([text]) => text.replace(/\\(.)/gs, '$1'))),
  ],
  refuse: name => ({ reason: 'takesText', values: { name } }),
  write: values => values.map(text => text.replace(/[\\,]/g, '\\$&')).join(','),
}

/** A day, month or year. */
export const day: ValueKind<string> = {
  takes: 'a day, month or year: 2024-03-14, 2024-03 or 2024',
  type: 'string',
  read: given => (partsOfDate(given) === null ? undefined : given),
  refuse: (name, given) => ({ reason: 'takesDay', values: { name, given } }),
  write: value => value,
}

export const yesOrNo: ValueKind<boolean> = {
  takes: '0 or 1',
  type: 'string',
  words: ['0', '1'],
  read: given => (given === '1' ? true : given === '0' ? false : undefined),
  refuse: (name, given) => ({ reason: 'takesWord', values: { name, words: '0, 1', given } }),
  write: value => (value ? '1' : '0'),
}

const NUMBER = /^[+-]?\d+(\.\d*)?(e[+-]?\d+)?$/i

/** Five digits are finer than any screen. Adding 0 turns -0 into 0, which is how it is written. */
const rounded = (value: number): number => Number(value.toPrecision(5)) + 0

const numberOf = (given: string): number => (NUMBER.test(given) ? rounded(Number(given)) : Number.NaN)

/** Far outside every scene, and still far from what a drawing can't express. */
const FARTHEST = 1e6

/** A coordinate of a scene. What is too far away is read as the farthest there is. */
export const coordinate: ValueKind<number> = {
  takes: 'a number',
  type: 'number',
  read: given => {
    const value = numberOf(given)
    return Number.isNaN(value) ? undefined : Math.max(-FARTHEST, Math.min(value, FARTHEST))
  },
  refuse: (name, given) => ({ reason: 'takesAnyNumber', values: { name, given } }),
  write: value => String(rounded(value)),
}

/** A factor above 0. What is above `most` is read as `most`. */
export const factor = (most: number): ValueKind<number> => ({
  takes: `a number above 0, at most ${most}`,
  type: 'number',
  read: given => {
    const value = numberOf(given)
    return value > 0 ? Math.min(value, most) : undefined
  },
  refuse: (name, given) => ({ reason: 'takesNumberAbove', values: { name, above: 0, given } }),
  write: value => String(rounded(value)),
})

/** A number that counts from 0. */
export const index: ValueKind<number> = {
  takes: 'a whole number from 0',
  type: 'integer',
  read: given => (/^\d{1,9}$/.test(given) ? Number(given) : undefined),
  refuse: (name, given) => ({ reason: 'takesNumberFromZero', values: { name, given } }),
  write: String,
}

const isParameter = (value: unknown): value is Parameters[string] =>
  value === null ||
  ['string', 'number', 'boolean'].includes(typeof value) ||
  (Array.isArray(value) && value.every(one => typeof one === 'string'))

const isParameters = (value: unknown): value is Parameters =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every(isParameter)

/** The parameters of a query. */
export const parameterObject: ValueKind<Parameters> = {
  takes: 'a JSON object of texts, numbers, true, false, null and lists of texts',
  type: 'string',
  read: given => {
    try {
      const value: unknown = JSON.parse(given)
      return isParameters(value) ? value : undefined
    } catch {
      return undefined
    }
  },
  refuse: name => ({ reason: 'takesObject', values: { name } }),
  write: value => JSON.stringify(value),
}
