import { readPlace } from '../../src/address/address.ts'
import { plainColors } from '../../src/graph/scene.ts'
import { type ApiError, getFiles } from '../api/client.ts'
import { loadScene } from '../api/load-scene.ts'
import { parametersOf } from '../state/view-parameters.ts'
import '../styles/tokens.css'
import '../styles/embed.css'
import { dressPage } from '../styles/dress-page.ts'
import { preferredLanguage, sayIn } from '../text/text.ts'
import { announce } from './announce.ts'
import { makeCaption } from './caption.ts'
import { drawScene } from './draw-scene.ts'

const place = readPlace(location.search)
const language = place.language ?? preferredLanguage()
const say = sayIn(language)
const dark = window.matchMedia('(prefers-color-scheme: dark)')
const modeNow = () => (place.theme === 'dark' || (place.theme === 'auto' && dark.matches) ? 'dark' : 'light')

async function show(stage: HTMLElement): Promise<void> {
  const { files } = await getFiles()
  const file = files.find(({ name, kind }) => kind === 'view' && name === place.view)
  if (!file) throw new Error(say('noView', place.view))
  const never = new AbortController().signal
  const scene = await loadScene(file.name, parametersOf(file, place), never, () => undefined)
  const caption = makeCaption({ place, scene, say, title: file.title[language] })
  document.body.append(caption.element)
  const canvas = drawScene(stage, scene, place, modeNow(), key => {
    caption.show(key)
    announce('select', { node: key })
  })
  dark.addEventListener('change', () => {
    dressPage(modeNow(), language)
    canvas.setAppearance({
      mode: modeNow(),
      colorBy: place.color ?? plainColors(scene),
      labels: place.labels,
    })
  })
  caption.show(scene.nodes.key.includes(place.node ?? '') ? place.node : null)
  if (scene.nodes.key.length === 0) tell(stage, say('emptyView'))
  announce('ready', { view: scene.view, nodes: scene.nodes.key.length })
}

/** Words instead of a graph. */
function tell(stage: HTMLElement, text: string): void {
  stage.classList.add('told')
  stage.textContent = text
}

dressPage(modeNow(), language)
const stage = document.createElement('main')
stage.className = 'stage'
stage.tabIndex = 0
document.body.append(stage)
show(stage).catch((error: ApiError | Error) => {
  tell(stage, error.message || say('offline'))
})
