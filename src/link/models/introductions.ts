import { coinedInText, fromAnnouncements } from './introductions/announcements.ts'
import { type FieldText, type Introduction, textOf } from './introductions/entry-text.ts'
import { fromTitle } from './introductions/title.ts'
import { ownVariants } from './introductions/variants.ts'
import { foldModel } from './model-name.ts'
import type { ModelNames } from './model-names.ts'

/** The models that an entry introduces, by its title, its abstract and its commentary. */
export function introductionsOf(fields: readonly FieldText[], names: ModelNames): Introduction[] {
  const found = [
    ...fromTitle(fields, names),
    ...fields.flatMap(field => fromAnnouncements(field)),
    ...coinedInText(textOf(fields, 'abstract'), names),
  ]
  found.push(...ownVariants(found, fields))
  if (found.length === 0) found.push(...fromReports(textOf(fields, 'commentary')))
  return found.length === 0 ? [] : [...found, ...fields.flatMap(field => siblings(found, field))]
}

const REPORTS =
  /^\S{0,3}\s?(?:에 대한|에 관한|의)\s?(?:테크니컬|기술|테크|공식)?\s?(?:리포트|보고서|논문이 나왔)/

/** "DALL-E 3에 대한 테크니컬 리포트." */
const fromReports = ({ field, text, mentions }: FieldText): Introduction[] =>
  mentions
    .filter(({ end }) => REPORTS.test(text.slice(end, end + 30)))
    .slice(0, 1)
    .map(one => ({ ...one, field, rule: 'commentary-names-report', confidence: 0.7, coined: false }))

/** "The latest X" of a family that the title names. */
const NEWEST = /\b(?:latest|newest|flagship)\s+$/i
const TOGETHER = /(?:같이|함께|더불어|동시에)[^.]*(?:나왔|공개|출시|배포|발표|등장)/

const familyOf = (canonical: string): string => foldModel(canonical.split(/[\s\d-]/)[0] ?? '')

/** Another model of the family that came with it: "Mistral Small도 같이 나왔습니다", "the latest MiniCPM-o". */
function siblings(found: readonly Introduction[], { field, text, mentions }: FieldText): Introduction[] {
  const families = new Set(found.map(({ canonical }) => familyOf(canonical)))
  return mentions.flatMap(one => {
    if (field === 'title' || !families.has(familyOf(one.canonical))) return []
    const end = text.slice(one.end).search(/[.!?]\s|\n|$/)
    const together = TOGETHER.test(text.slice(one.end, one.end + end))
    if (!together && !NEWEST.test(text.slice(0, one.start))) return []
    return [{ ...one, field, rule: 'released-together', confidence: 0.6, coined: false }]
  })
}
