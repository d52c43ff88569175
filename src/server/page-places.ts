import { z } from 'zod'
import { SUBJECTS, subjectLabel, subjectPath } from '../address/subjects.ts'
import { FEEDS, type Places } from '../pages/day.ts'
import type { PageTools } from '../pages/entry.ts'
import { LANGUAGE_CODES, languageOf } from '../text/languages.ts'
import { loadTranslator } from '../text/translator.ts'
import { textField } from './fields.ts'
import { publicAddress } from './public-address.ts'
import type { Exchange } from './route.ts'

export const DAYS_PATH = 'digests'
export const dayPath = (day: string): string => `digest/${day}`

/** Addresses of this server, from a page that `up` leads out of. */
export const placesFrom = (up: string, base: string, name: string): Places => ({
  name,
  home: up,
  days: `${up}${DAYS_PATH}`,
  day: day => `${up}${dayPath(day)}`,
  node: key => `${up}graph?${new URLSearchParams({ node: key })}`,
  subject: key => (subjectLabel(key) === null ? null : `${up}${subjectPath(key)}`),
  subjects: label => `${up}${SUBJECTS[label].list}`,
  embed: query => `${up}embed${query}`,
  feed: kind => `${up}${FEEDS[kind].file}`,
  picture: query => `${base}/picture.png${query}`,
  still: query => `${up}picture.svg${query}`,
  absolute: path => `${base}/${path}`,
})

export const PageQuery = z.object({ lang: textField(20, { required: false }) })

/** In the language that is asked for, or that the reader prefers. */
export async function toolsFor(
  { request, context }: Pick<Exchange, 'request' | 'context'>,
  lang: string,
  up: string,
): Promise<PageTools> {
  const preferred = request.acceptsLanguages([...LANGUAGE_CODES])
  const language = languageOf(lang) ?? languageOf(preferred || null) ?? 'en'
  return {
    translator: await loadTranslator(language),
    places: placesFrom(up, publicAddress(request, context.settings), context.settings.title),
  }
}

export const sendPage = ({ response }: Exchange, type: string, text: string): void => {
  response.set({ 'Cache-Control': 'no-cache', Vary: 'Accept-Language' }).type(type).send(text)
}
