import type { Statement } from '../../../src/graph/records.ts'
import { findModels } from '../../../src/link/find-links.ts'
import { ModelNames } from '../../../src/link/models/model-names.ts'
import { coinedName } from '../../../src/link/models/notation.ts'

/** What the rules make of one entry; `coined` are names from other papers. All names are invented. */
export function readStatement(
  said: { title?: string; abstract?: string; commentary?: string },
  coined: string[] = [],
) {
  const statement: Statement = {
    digest: 'digest:d',
    paper: 'title:p',
    position: 1,
    line: 1,
    title: said.title ?? 'Some Thoughts about Things',
    altTitles: [],
    authors: [],
    topics: [],
    links: [],
    ...said,
  }
  const { fields, introduced } = findModels(statement, new ModelNames(coined.map(coinedName)))
  const own = new Set(introduced.map(({ canonical }) => canonical))
  const mentions = fields.flatMap(field => field.mentions).filter(({ canonical }) => !own.has(canonical))
  return {
    introduced: [...own],
    cited: [...new Set(mentions.map(({ canonical }) => canonical))],
    mentions,
  }
}
