import { fieldsCalled } from '../../fields/field-labels.ts'
import { preciseDateOf } from '../../fields/precise-date.ts'

/** The date that a member of an object is: `"date": "2024-05-01"`. */
const dateOfMember = (name: string, value: unknown): string | null =>
  typeof value === 'string' && fieldsCalled(name).includes('date') ? preciseDateOf(value) : null

/** The date beside the lists of an object. */
export const dateBeside = (item: Record<string, unknown>): string | null =>
  Object.entries(item)
    .map(([name, value]) => dateOfMember(name, value))
    .find(Boolean) ?? null

/** The date that the name of a list is: `"2024-05-01": […]`. */
export const dateOfName = (name: string): string | null => preciseDateOf(name)

const MEMBER = /"([^"\\]{1,40})"\s{0,9}:\s{0,9}"([^"\\]{4,60})"/g
const NAME = /"([^"\\]{4,60})"\s{0,9}:\s{0,9}$/

/** The dates in the text of an object up to a bracket: one that stands beside what follows, and one that names it. */
export function datesBefore(text: string): { beside: string | null; named: string | null } {
  const members = [...text.matchAll(MEMBER)].map(([, name = '', value]) => dateOfMember(name, value))
  return { beside: members.find(Boolean) ?? null, named: dateOfName(NAME.exec(text)?.[1] ?? '') }
}
