import { readAddress } from '../../src/address/address.ts'
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

const address = readAddress(location.search)
const language = address.language ?? preferredLanguage()
const say = sayIn(language)
const dark = window.matchMedia('(prefers-color-scheme: dark)')
const modeNow = () =>
  address.theme === 'dark' || (address.theme === 'auto' && dark.matches) ? 'dark' : 'light'

async function show(stage: HTMLElement): Promise<void> {
  const { files } = await getFiles()
  const file = files.find(({ name, kind }) => kind === 'view' && name === address.view)
  if (!file) throw new Error(say('noView', address.view))
  const never = new AbortController().signal
  const scene = await loadScene(file.name, parametersOf(file, address), never, () => undefined)
  const caption = makeCaption({ address, scene, say, title: file.title[language] })
  document.body.append(caption.element)
  const canvas = drawScene(stage, scene, address, modeNow(), key => {
    caption.show(key)
    announce('select', { node: key })
  })
  dark.addEventListener('change', () => {
    dressPage(modeNow(), language)
    canvas.setAppearance({
      mode: modeNow(),
      colorBy: address.color ?? plainColors(scene),
      labels: address.labels,
    })
  })
  caption.show(scene.nodes.key.includes(address.node ?? '') ? address.node : null)
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
