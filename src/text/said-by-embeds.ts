import { LINE_TEXTS } from './lines.ts'
import { MEASURE_TEXTS } from './measures.ts'
import type { Texts } from './texts.ts'

const OWN = ['canvasLabel', 'close', 'emptyView', 'openIn', 'search'] as const
const LINES = Object.values(LINE_TEXTS)
const MEASURES = Object.values(MEASURE_TEXTS).map(({ name }) => name)

/** The texts that an embed says without arguments: of all that there are, a twentieth. */
type SaidKey = (typeof OWN)[number] | (typeof LINES)[number] | (typeof MEASURES)[number]

const SAID: readonly SaidKey[] = [...OWN, ...LINES, ...MEASURES]

/** What an embed says of its own in one language. A failure, and what a view leaves out, it says with all texts. */
export interface EmbedTexts {
  page: Readonly<Record<SaidKey, string>>
  labels: Readonly<Record<keyof Texts['labels'], Pick<Texts['labels']['Paper'], 'one'>>>
  /** By the names of views; one that is not here has an English title. */
  views: Readonly<Record<string, Pick<Texts['views'][string], 'title'>>>
}

/** As much of a language as an embed says. The build makes a script of it for each language (`embed-build.ts`). */
export const saidOf = ({ page, labels, views }: Texts): EmbedTexts => ({
  page: Object.fromEntries(SAID.map(key => [key, page[key]])) as EmbedTexts['page'],
  labels: Object.fromEntries(
    Object.entries(labels).map(([label, { one }]) => [label, { one }]),
  ) as EmbedTexts['labels'],
  views: Object.fromEntries(Object.entries(views).map(([name, { title }]) => [name, { title }])),
})
