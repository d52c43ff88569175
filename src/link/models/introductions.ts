import { by } from '../rules.ts'
import { abbreviated, shortOfTitle } from './introductions/abbreviations.ts'
import { fromAnnouncements } from './introductions/announcements.ts'
import { coinedInText } from './introductions/coined-in-text.ts'
import { type FieldText, type Introduction, textOf } from './introductions/entry-text.ts'
import { ownNames } from './introductions/own-names.ts'
import { fromTitle } from './introductions/title.ts'
import { ownVariants } from './introductions/variants.ts'
import { weighed } from './introductions/weighed.ts'
import { foldModel } from './model-name.ts'
import type { ModelNames } from './model-names.ts'

/** What the rules say that an entry introduces, by its title, abstract and commentary. */
export function announced(fields: readonly FieldText[], names: ModelNames): Introduction[] {
  const abstract = textOf(fields, 'abstract')
  return [
    ...fromTitle(fields, names),
    ...fields.flatMap(field => fromAnnouncements(field)),
    ...coinedInText(abstract, names),
    ...ownNames(abstract, names),
    ...abbreviated(abstract, names),
    ...shortOfTitle(textOf(fields, 'title'), abstract, names),
  ]
}

/** The models that an entry introduces, according to its title, abstract and commentary. */
export function introductionsOf(fields: readonly FieldText[], names: ModelNames): Introduction[] {
  const found = announced(fields, names)
  found.push(...weighed(fields, found, names))
  for (const variant of ownVariants(found, fields)) found.push(variant)
  if (found.length === 0) found.push(...fromReports(textOf(fields, 'commentary')))
  return found.length === 0 ? [] : [...found, ...fields.flatMap(field => siblings(found, field))]
}

const REPORTS =
  /^\S{0,3}\s?(?:에 대한|에 관한|의)?\s?(?:테크니컬|기술|테크|공식)?\s?(?:리포트|보고서|논문이 나왔)/

/** "DALL-E 3에 대한 테크니컬 리포트." */
const fromReports = ({ field, text, mentions }: FieldText): Introduction[] =>
  mentions
    .filter(({ end }) => REPORTS.test(text.slice(end, end + 30)))
    .slice(0, 1)
    .map(one => ({ ...one, field, ...by('commentary-names-report'), coined: false }))

/** "The latest X", from a family that the title names. */
const NEWEST = /\b(?:latest|newest|flagship)\s+$/i
/** What is said of a name is said within so many characters. */
const FURTHEST = 400
const TOGETHER = /(?:같이|함께|더불어|동시에)[^.]*(?:나왔|공개|출시|배포|발표|등장)/

/** Right after a name: "Gemini 1.5 Pro가 등장했습니다", "Edge에 대한 정보도 공개했습니다". */
const APPEARS =
  /^(?:이|가|을|를|도|에 대한 정보도|까지)\s?(?:\S+\s){0,2}(?:등장했|나왔|공개했|공개되었|공개됐|출시|발표했)/

const versionOf = (canonical: string): string | undefined => /\d[\d.]*/.exec(canonical)?.[0]

const familyOf = (canonical: string): string => foldModel(canonical.split(/[\s\d-]/)[0] ?? '')

/**
 * Models of the same family that were released with it: "Mistral Small도 같이 나왔습니다", "the latest MiniCPM-o", and
 * for the same version "Gemini 1.5 Pro가 등장했습니다".
 */
function siblings(found: readonly Introduction[], { field, text, mentions }: FieldText): Introduction[] {
  const families = new Set(found.map(({ canonical }) => familyOf(canonical)))
  const versions = new Set(found.map(({ canonical }) => versionOf(canonical)))
  return mentions.flatMap(one => {
    if (field === 'title' || !families.has(familyOf(one.canonical))) return []
    const after = text.slice(one.end, one.end + FURTHEST)
    const together = TOGETHER.test(after.slice(0, after.search(/[.!?]\s|\n|$/)))
    const appears = APPEARS.test(text.slice(one.end, one.end + 40)) && versions.has(versionOf(one.canonical))
    if (!together && !appears && !NEWEST.test(text.slice(Math.max(0, one.start - 20), one.start))) return []
    return [{ ...one, field, ...by('released-together'), coined: false }]
  })
}
