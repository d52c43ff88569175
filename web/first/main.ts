/**
 * The first script of the viewer, a small one: it shows the map, then loads the page around it, which takes over what
 * stands.
 */
import { readAddress, showsView } from '../../src/address/address.ts'
import { LANGUAGES } from '../../src/text/languages.ts'
import { warmUp } from '../canvas/warm-up.ts'
import { chosenLanguage, modeOf } from '../state/preferences.ts'
import '../styles/tokens.css'
import '../styles/base.css'
import { dressPage } from '../styles/dress-page.ts'
import { FirstMap } from './first-map.ts'

const place = document.getElementById('map')
if (!place) throw new Error('The page has no #map.')
const address = readAddress(location.search)
const language = chosenLanguage(address)
place.dataset.chrome = address.chrome
dressPage(modeOf(address), language)
const map = new FirstMap(place, address)
const shown = map.show()
if (showsView(address)) warmUp(LANGUAGES[language].name)
await shown.catch(() => undefined)
// Whatever fails here is asked for again, and told, by the page.
LANGUAGES[language].texts().catch(() => undefined)
try {
  const { startApp } = await import('../app/start-app.tsx')
  map.leave()
  startApp()
} catch {
  place.textContent = LANGUAGES[language].unread
}
