import { z } from 'zod'
import { NotDocumented } from './service-kind.ts'

/** A value that may be missing; one of another form than documented counts as missing, and costs no other value. */
export const lenient = <T extends z.ZodType>(schema: T) => schema.nullish().catch(null)

/** @throws NotDocumented if a text is no JSON, or not of this form */
export function parseAnswer<T extends z.ZodType>(schema: T, body: string): z.infer<T> {
  let json: unknown
  try {
    json = JSON.parse(body)
  } catch {
    throw new NotDocumented(body.trim() === '' ? 'nothing' : 'broken JSON')
  }
  const answer = schema.safeParse(json)
  if (!answer.success) throw new NotDocumented(`JSON of another form (${z.prettifyError(answer.error)})`)
  return answer.data
}

/**
 * The items of a list that have the form that is documented; one that has not costs none of the others.
 * @throws NotDocumented if there are items, and none of them has it
 */
export function itemsOf<T extends z.ZodType>(schema: T, list: readonly unknown[]): z.infer<T>[] {
  const items = list.map(item => schema.safeParse(item)).flatMap(({ data }) => data ?? [])
  if (items.length === 0 && list.length > 0) throw new NotDocumented('a list of works in another form')
  return items
}
