import type { Label } from '../graph/schema.ts'

/**
 * The arguments that an ICU message names, read from its text by the compiler, so that a call that forgets or misspells
 * one does not compile: `'{count, plural, one {# paper} other {# papers}} of {name}'` takes `count` and `name`.
 * In a plural, write `#` or at least two words per branch: a single word in braces is an argument.
 */
type Name<Text extends string> = Text extends '' | `${string}${' ' | '#' | '{' | "'"}${string}` ? never : Text

/** The name and the kind that follow an opening brace, as far as the next closing one. */
type Opened<Text extends string> = Text extends `${infer Inside}}${string}`
  ? Inside extends `${infer First}, ${infer Kind}`
    ? {
        name: Name<First>
        number: Kind extends `${'plural' | 'selectordinal' | 'number'}${string}` ? true : false
      }
    : { name: Name<Inside>; number: false }
  : never

type Argument<Message extends string> = Message extends `${string}{${infer Rest}`
  ? Opened<Rest> | Argument<Rest>
  : never

type Named<Message extends string, IsNumber> = Extract<Argument<Message>, { number: IsNumber }>['name']

/** What an argument may be. Labels are written as the language names them. */
export type Value = string | number | readonly Label[]

type ValueOf<Argument extends string> = Argument extends 'labels' ? readonly Label[] : string | number

/** The values that a message takes. */
export type Values<Message extends string> = { [Key in Named<Message, false>]: ValueOf<Key> } & {
  [Key in Named<Message, true>]: number
}

/** The same as the last parameters of a function: none for a message that names no argument. */
export type Given<Message extends string> = [Argument<Message>['name']] extends [never]
  ? []
  : [values: Values<Message>]
