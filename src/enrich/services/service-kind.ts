import type { SettingName } from '../../settings.ts'
import type { PaperFacts, PaperQuestion } from '../facts.ts'

/** Who asks. */
export interface Access {
  key: string
  mail: string
}

/** One way of asking: by an id, for many papers at once, or by a title. */
export interface Way {
  /** Part of the keys of the cache, so it keeps its meaning for ever. */
  name: string
  /** How many papers one request asks about at most. */
  batch: number
  /** What a paper is asked about by; null if it cannot be asked this way. */
  clueOf(question: PaperQuestion): string | null
  parameters(clues: readonly string[]): Readonly<Record<string, string>>
  /** Whether facts are what a clue asks about. */
  isAbout(facts: PaperFacts, clue: string): boolean
  /** The facts about a paper among those about its clue; null if there are none, or none that are surely about it. */
  pick(found: readonly PaperFacts[], question: PaperQuestion): PaperFacts | null
}

/** What the body of an answer says. */
export interface Reading {
  facts: PaperFacts[]
  /** How many works the service found; more than `facts` if it held some back. */
  found: number
}

/** Everything that is known of a service. */
export interface ServiceKind {
  /** The settings that hold its address and its key. */
  url: SettingName
  key?: SettingName
  /** The path of the API; as much of it as the address ends with is not added again. */
  path: string
  /** Milliseconds from the start of one request to the start of the next. */
  pause: number
  /** The ways in the order in which they are tried. */
  ways: readonly Way[]
  /** What every request says. */
  parameters(access: Access): Readonly<Record<string, string>>
  headers(access: Access): Readonly<Record<string, string>>
  /** @throws NotDocumented, or Refused if the answer is an error in the form of an answer */
  read(body: string): Reading
}

/** An answer is not as the service documents it, so it is worth asking again. */
export class NotDocumented extends Error {}

/** The service does not take the request as it is; asking again changes nothing. */
export class Refused extends Error {}
