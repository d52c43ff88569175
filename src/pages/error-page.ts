import type { PageTools } from './entry.ts'
import { framePage } from './frame.ts'
import { markup } from './html.ts'

/** Why an address shows nothing, and the way to what is there. */
export function errorPage(why: string, { places, translator }: PageTools): string {
  const title = translator.say('failed')
  const body = markup`<h1>${title}</h1>
<p>${why}</p>
<ul class="links"><li><a href="${places.home}">${translator.say('goLibrary')}</a></li></ul>`
  // Nobody is to keep or preview the address of what is not there.
  const nowhere = { ...places, absolute: () => null, picture: () => null, feed: () => null }
  const facts = { title, description: why, path: '', query: '', schema: null }
  return framePage(facts, body, { places: nowhere, translator })
}
