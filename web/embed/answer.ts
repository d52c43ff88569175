import { type Address, writeAddress } from '../../src/address/address.ts'
import type { Value } from '../../src/graph/table.ts'
import type { Language } from '../../src/text/languages.ts'
import { loadTranslator, type Translator } from '../../src/text/translator.ts'
import { type CypherFile, pageAddress, runQuery, type Table } from '../api/client.ts'
import { cellText } from '../state/cell-text.ts'
import { questionIn } from '../state/question.ts'
import rowsLook from '../styles/rows.module.css'
import { announce } from './announce.ts'
import styles from './answer.module.css'
import caption from './caption.module.css'
import { make, openLink } from './elements.ts'

const row = (kind: 'th' | 'td', cells: readonly Value[]): HTMLTableRowElement => {
  const element = document.createElement('tr')
  for (const value of cells) element.append(make(kind, '', cellText(value)))
  return element
}

function tableOf({ columns, rows }: Table): HTMLTableElement {
  const table = make('table', `${rowsLook.rows} ${styles.table}`)
  table.createTHead().append(row('th', columns))
  table.createTBody().append(...rows.map(cells => row('td', cells)))
  return table
}

/** What was asked, how much was found, and a link to the console. */
function footerOf(title: string, address: Address, table: Table, { say }: Translator): HTMLElement {
  const footer = make('footer', caption.caption)
  footer.hidden = address.chrome === 'none'
  const found = table.truncated
    ? say('rowsCut', { limit: table.limit })
    : say('rowsIn', { rows: table.rows.length, milliseconds: Math.round(table.elapsed) })
  const link = openLink(caption.open, say('openIn'))
  link.href = pageAddress('graph', writeAddress({ ...address, chrome: 'full' }))
  footer.append(make('strong', caption.name, title), make('span', caption.note, found), link)
  return footer
}

/** Runs the query of an address and shows its table in place of a graph. @throws ApiError */
export async function showAnswer(
  stage: HTMLElement,
  address: Address,
  files: CypherFile[],
  language: Language,
): Promise<void> {
  const translator = await loadTranslator(language)
  const queries = files.filter(({ kind }) => kind === 'query').map(translator.translate)
  const question = questionIn(address, queries)
  if (question === null) {
    const names = queries.map(({ name }) => name).join(', ')
    throw new Error(
      translator.sayProblem({ reason: 'noQuery', values: { name: address.query ?? '', names } }),
    )
  }
  const table = await runQuery(question.cypher, question.parameters, new AbortController().signal)
  const title = question.file?.title ?? question.cypher.replace(/\s+/g, ' ')
  const page = make('div', styles.page)
  page.append(table.rows.length === 0 ? make('p', '', translator.say('noRows')) : tableOf(table))
  stage.append(page)
  document.body.append(footerOf(title, address, table, translator))
  announce({ type: 'ready', rows: table.rows.length })
}
