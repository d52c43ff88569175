import { monthOf } from '../fields/dates.ts'
import { NUMBERED_MEETING, READING_GROUP } from '../fields/meetings.ts'
import { isGroup } from '../fields/names.ts'
import { wordsOf } from '../fields/text.ts'
import { AT_SCHOOL } from '../fields/venue.ts'
import { type Atom, atomOf, type Dress, PLAIN } from './atom.ts'
import { citation, citesAtEnd, splitFamilies } from './families.ts'
import { peopleFirst } from './people-first.ts'
import { peopleOfText } from './people-of-text.ts'

/** `Doe et al. 2020`, `Doe et al. (2020)` at the end. */
const AL_YEAR = / et\.? ?al\.? \(?((?:19|20)\d{2})\)?$/u

/** The parts between commas; those at the end and the beginning that are dates, venues or people stand alone. */
export function peeled(typed: string, dress: Dress, gap: string): Atom[] {
  const text = typed.replace(AL_YEAR, ' et al., $1').replace(AT_SCHOOL, '$1, $2')
  const whole = atomOf(text, dress, gap, 'plain')
  const parts = text.split(/,\s+|，\s*/).filter(part => part.trim() !== '')
  const endsWithDate = atomOf(parts.at(-1) ?? '', dress, gap, 'plain').kind === 'when'
  const isOne =
    whole.kind !== 'words' &&
    !(whole.kind === 'people' && (endsWithDate || citesAtEnd(parts) || isPhrase(parts[0] ?? ''))) &&
    !(whole.kind === 'when' && namesPeople(parts[0] ?? ''))
  if (isOne || parts.length < 2 || parts.length > 200) return [whole]
  const behind: Atom[] = []
  let end = parts.length
  while (end > 1) {
    const last = atomOf(parts[end - 1] ?? '', dress, ', ', 'plain')
    const two = end > 2 ? atomOf(parts.slice(end - 2, end).join(', '), dress, ', ', 'plain') : last
    const alone = last.kind === 'when' || last.kind === 'mark'
    if (!alone && two.kind !== 'when') break
    behind.unshift(alone ? last : two)
    end -= alone ? 1 : 2
  }
  const rest = parts.slice(0, end)
  const split = splitFamilies(rest, dress, gap, behind) ??
    splitPeople(rest, dress, gap) ?? [atomOf(rest.join(', '), dress, gap, 'plain')]
  return [...split, ...behind]
}

/** `A Title, Jane Doe et al.` and `Jane Doe, John Roe, A Title`. */
function splitPeople(parts: readonly string[], dress: Dress, gap: string): Atom[] | null {
  const most = Math.min(parts.length, 40)
  for (let at = 1; at < most; at += 1) {
    const [before, after] = [parts.slice(0, at).join(', '), parts.slice(at).join(', ')]
    if (wordsOf(before).length < 3) continue
    const people = atomOf(after, dress, ', ', 'plain')
    if (people.kind === 'people' && !namesPeople(before)) return [atomOf(before, dress, gap, 'plain'), people]
  }
  for (let at = most - 1; at > 0; at -= 1) {
    const [before, after] = [parts.slice(0, at).join(', '), parts.slice(at).join(', ')]
    const initials = /(?:^|\s)\p{Lu}\.\s?\p{Lu}/u.test(before)
    if (wordsOf(after).length < 3 || namesPeople(after)) continue
    const people = atomOf(before, dress, gap, at === 1 && initials ? 'apart' : 'plain')
    if (people.kind === 'people') return [people, atomOf(after, dress, ', ', 'plain')]
  }
  return null
}

/** `Counting the Leaves`, which reads like a name with particles, as `Catherine of Siena` is one. */
const isPhrase = (text: string): boolean =>
  /^\S+ing (?:of |in )?the \p{Lu}|^\S+ (?:and|of) the \p{Lu}/u.test(text) && !isGroup(text)

const namesPeople = (text: string): boolean => peopleOfText(text, 'plain').length > 0

/** Where a sentence or a part of a line ends; initials and abbreviations do not. */
const ENDS =
  /(?<!\b(?:al|vs|cf|eg|ie|e\.g|i\.e|etc|Jr|Sr|St|Dr|Prof|Vol|vol|No|no(?=\.\s?\d)|pp|Proc|Conf|Int|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec))(?<=[\p{L}\p{N})\]”"'’%+]{2}|[?!])[.。]\s(?=\S)|\s[|｜]\s|\s[-–—]{1,2}\s|\s[·•]\s|\s\/\/?\s|[。；]|;\s/gu
/** `Can they be too big? In Proceedings of …` */
const BEFORE_PLACE =
  /(?<=[?!])\s(?=In:?(?:\s?$|\s(?:the\s)?(?:Proc|Advances|Findings|\p{Lu}{3}|International)))/gu
const AL =
  /^(.{2,200}?(?:\bet\.? ?al\.?|\p{Script=Latin} ?(?:等人?|ほか|他|ら)(?=[,.:，])))(?:[,:]?\s+\(?((?:19|20)\d{2})\)?(?=[,.:]?\s))?[,.:]?\s+(?=[“"\p{Lu}])/u
const BY = /^(.*\S)\s+by\s+(\S.*)$/s

const TIME = String.raw`\d{1,2}:\d{2}(?:\s?[ap]\.?m\b\.?)?`
const CLOCK = String.raw`${TIME}(?:\s?[-–]\s?${TIME})?`
/** `Talk:`, which only behind a time tells that a paper was read. */
const TALK = 'seminar|talk|세미나|스터디|輪読会?|勉強会|组会|论文分享'
/** `Jan 14`, `03/12`, `3월 12일` */
const DAY = String.raw`([A-Z][a-z]{2,8})\.? \d{1,2}(?:st|nd|rd|th)?|\d{1,2}[./-]\d{1,2}|\d{1,2}월 ?\d{1,2}일|\d{1,2}月\d{1,2}日`

/** `Jan 14:`, `Week 3 -`, `10:00 Reading group:`: when a paper was read. */
const MEETING = new RegExp(
  String.raw`^\s*(?:${CLOCK}\s+(?:[|–-]\s+)?(?:(?:${READING_GROUP}|${TALK})\s?[:：]\s+)?|(?:${READING_GROUP})\s?[:：]\s+|(?:no\.?\s?#?\d{1,3}|${NUMBERED_MEETING}|${DAY})\s*[:：|–-]\s+)`,
  'i',
)

/** Where the words begin behind when a paper was read; 0 if a text does not begin with that. */
export function endOfMeeting(text: string): number {
  const [said = '', month = ''] = MEETING.exec(text) ?? []
  return month === '' || monthOf(month) > 0 ? said.length : 0
}

/** The people that a text begins with, as a part. */
function peopleAhead(text: string, gap: string): { people: Atom; end: number } | null {
  const found = peopleFirst(text)
  if (found === null) return null
  const { people, list, end } = found
  return { people: { ...atomOf(list, PLAIN, gap, 'plain'), kind: 'people', people }, end }
}

/** The parts of a plain text that holds no quotations and no facts in brackets. */
export function sentences(text: string, gap: string): Atom[] {
  const atoms: Atom[] = []
  const ahead = peopleAhead(text, gap)
  if (ahead) atoms.push(ahead.people)
  let start = ahead?.end ?? endOfMeeting(text)
  let before = gap
  const add = (part: string) => {
    if (part.trim() === '') return
    const short = citation(part, PLAIN, before)
    const [cited = '', people = '', year = ''] = AL.exec(part) ?? []
    const [, said = '', names = ''] = BY.exec(part.slice(0, 2_000)) ?? []
    if (short) atoms.push(...short)
    else if (people && namesPeople(people) && !citesAtEnd(people.split(', ')))
      atoms.push(
        atomOf(people, PLAIN, before, 'plain'),
        ...(year ? [atomOf(year, PLAIN, ' ', 'plain')] : []),
        ...peeled(part.slice(cited.length), PLAIN, ' '),
      )
    else if (
      said &&
      wordsOf(said).length >= 2 &&
      peopleOfText(names, said.endsWith(',') ? 'apart' : 'plain').length > 0
    )
      atoms.push(...peeled(said, PLAIN, before), atomOf(names, PLAIN, ' ', 'apart'))
    else atoms.push(...peeled(part, PLAIN, before))
  }
  const ends = [...text.matchAll(ENDS), ...text.matchAll(BEFORE_PLACE)]
  for (const { 0: mark, index } of ends.toSorted((one, other) => one.index - other.index)) {
    if (index < start) continue
    add(text.slice(start, index))
    start = index + mark.length
    before = mark
  }
  add(text.slice(start))
  return atoms
}
