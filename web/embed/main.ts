import './parts.ts'
import { readAddress } from '../../src/address/address.ts'
import { showsAnswer } from '../../src/address/console.ts'
import { isFiltered } from '../../src/address/filters.ts'
import { sceneParameters } from '../../src/address/scene-path.ts'
import { ADDRESS_ATTRIBUTE, NOTE_ATTRIBUTE } from '../../src/folder-format/piece.ts'
import { hasCommunity } from '../../src/graph/communities.ts'
import type { Mask } from '../../src/graph/mask.ts'
import type { Dressed } from '../../src/graph/measures/dress.ts'
import { measureIn } from '../../src/graph/measures/measure-names.ts'
import type { Scene } from '../../src/graph/scene.ts'
import { LANGUAGES, preferredLanguage } from '../../src/text/languages.ts'
import type { Translator } from '../../src/text/translator.ts'
import { asApiError, failureText } from '../api/api-error.ts'
import { type CypherFile, getFiles, viewerOfFile } from '../api/client.ts'
import { filterQuery, fittingOf, loadMask } from '../api/load-filters.ts'
import { beginScene, firstScene, loadScene } from '../api/load-scene.ts'
import { Stepwise } from '../canvas/stepwise.ts'
import { warmUp } from '../canvas/warm-up.ts'
import '../styles/tokens.css'
import '../styles/base.css'
import type { EmbedTexts } from '../../src/text/said-by-embeds.ts'
import { dressPage } from '../styles/dress-page.ts'
import { announce } from './announce.ts'
import captionStyles from './caption.module.css'
import { makeCaption } from './caption.ts'
import { makeCard } from './card.ts'
import { drawScene } from './draw-scene.ts'
import { make } from './elements.ts'
import { makeFinder } from './finder.ts'
import styles from './main.module.css'
import { obeyHost } from './obey-host.ts'

/** A published folder has a page for each view, whose picture it shows where nothing may run. */
const own = document.documentElement.getAttribute(ADDRESS_ATTRIBUTE) ?? ''
const address = readAddress(
  `${new URLSearchParams([...new URLSearchParams(own), ...new URLSearchParams(location.search)])}`,
)
const language = address.language ?? preferredLanguage(navigator.languages)
/** All that there is while developing; the build leaves what is needed (`embed-build.ts`). */
const loading: Promise<EmbedTexts> = LANGUAGES[language].texts()
const dark = window.matchMedia('(prefers-color-scheme: dark)')
const modeNow = () =>
  address.theme === 'dark' || (address.theme === 'auto' && dark.matches) ? 'dark' : 'light'

async function show(stage: HTMLElement): Promise<void> {
  if (showsAnswer(address)) {
    const [{ files }, { showAnswer }] = await Promise.all([getFiles(), import('./answer.ts')])
    return showAnswer(stage, address, files, language)
  }
  const [{ files }, texts] = await Promise.all([getFiles(), loading])
  const file = files.find(({ name, kind }) => kind === 'view' && name === address.view)
  if (!file) throw new Error((await translator()).say('noView', { view: address.view }))
  const plain = await loadWithProgress(stage, file)
  const looks = await dressed(plain)
  const { scene } = looks
  if (!hasCommunity(scene, address.community)) {
    const values = { given: Number(address.community), count: scene.communities.length }
    throw new Error((await translator()).sayProblem({ reason: 'noCommunity', values }))
  }
  const mask = isFiltered(address) ? await loadMask(filterQuery(address)) : null
  const note = await noteOf(file, scene, mask)
  const title = texts.views[file.name]?.title ?? file.title
  stage.setAttribute('aria-label', `${title}. ${texts.page.canvasLabel}`)
  const caption = makeCaption({ address, dressed: looks, texts, title, note })
  footer.replaceWith(caption.element)
  const card = makeCard({
    address,
    texts,
    onClose: () => drawn.select(null),
    isLeft: key => drawn.isLeft(key),
    onShown: height => height > 0 && drawn.uncover(height),
  })
  frame.append(card.element)
  const about = (key: string | null) => {
    caption.show(key)
    card.show(key)
  }
  if (viewerOfFile !== null) frame.append(makeFinder(scene, texts, node => drawn.select(node)))
  const drawn = drawScene(stage, looks, address, modeNow(), mask && fittingOf(mask), {
    onSelect: about,
    onStep: caption.show,
  })
  const dress = () => {
    dressPage(modeNow(), language)
    drawn.setMode(modeNow())
  }
  dark.addEventListener('change', dress)
  obeyHost(address, drawn, dress)
  caption.show(scene.nodes.key.includes(address.node ?? '') ? address.node : null)
  if (scene.nodes.key.length === 0) tell(stage, texts.page.emptyView)
  announce({ type: 'ready', view: scene.view, nodes: scene.nodes.key.length })
}

/** Sizes and colours by a measure. Few embeds have them: what works them out is loaded for those alone. */
async function dressed(scene: Scene): Promise<Dressed> {
  if (address.size === null && measureIn(address.color) === null) return { scene, size: null, color: null }
  const { dressSteps } = await import('../../src/graph/measures/dress.ts')
  return new Promise(resolve => new Stepwise(dressSteps(scene, address), resolve))
}

/** What the view leaves out; mostly nothing. */
async function noteOf({ walk }: CypherFile, scene: Scene, mask: Mask | null): Promise<string> {
  const own = document.documentElement.getAttribute(NOTE_ATTRIBUTE)
  if (own !== null) return own
  if (!scene.omitted && !scene.truncated && walk !== 'path' && !mask) return ''
  const { leftOutText } = await import('../../src/text/left-out.ts')
  const loaded = await translator()
  if (mask) return loaded.say('papersFit', { count: mask.papers })
  return leftOutText(scene, walk, loaded)
}

/** The embed uses plain texts mostly; the module that fills in arguments is loaded only when it is needed. */
async function translator(): Promise<Translator> {
  const { loadTranslator } = await import('../../src/text/translator.ts')
  return loadTranslator(language)
}

/** The map of a large library may have to be arranged first: then the stage says how far it is. */
async function loadWithProgress(stage: HTMLElement, file: CypherFile): Promise<Scene> {
  const never = new AbortController().signal
  let isLoading = true
  const wanted = { view: file.name, parameters: sceneParameters(file, address) }
  const scene = await loadScene(wanted, never, async progress => {
    if (!('percent' in progress)) return
    const { say } = await translator()
    if (isLoading) tell(stage, say('arrangingMap', progress))
  })
  isLoading = false
  delete stage.dataset.told
  stage.textContent = ''
  return scene
}

/** Shows text instead of a graph. */
function tell(stage: HTMLElement, text: string): void {
  stage.dataset.told = ''
  stage.textContent = text
}

dressPage(modeNow(), language)
const stage = document.createElement('main')
stage.className = styles.stage ?? ''
stage.tabIndex = 0
document.body.className = styles.page ?? ''
const frame = make('div', styles.frame)
frame.append(stage)
// It keeps the place of the line below the graph, so that nothing moves when that is there.
const footer = make('footer', captionStyles.caption, '\u00a0')
footer.hidden = address.chrome === 'none'
document.body.append(frame, footer)
if (showsAnswer(address)) footer.remove()
const first = firstScene(address)
if (first) void beginScene(first)
const shown = show(stage)
if (!showsAnswer(address)) warmUp(LANGUAGES[language].name)
shown.catch(async (error: unknown) => {
  const failure = asApiError(error)
  // When the server is gone, the texts may not load either.
  tell(
    stage,
    await translator().then(
      loaded => failureText(failure, loaded),
      () => LANGUAGES[language].unread,
    ),
  )
})
