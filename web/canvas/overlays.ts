import type { Box } from '../../src/graph/box.ts'
import { strengthAt } from '../../src/graph/bundle-looks.ts'
import { type Bundle, bundleSteps } from '../../src/graph/bundles.ts'
import { placeSteps } from '../../src/graph/map-names/places.ts'
import { isLarge } from '../../src/graph/scene-size.ts'
import { allOf } from '../../src/graph/steps.ts'
import { type Territory, territorySteps } from '../../src/graph/territories.ts'
import { paintBundles } from './bundles.ts'
import { CommunityNames } from './community-names.ts'
import { LabelPainter } from './label-painter.ts'
import type { Paints } from './paints.ts'
import { paintPins } from './pins.ts'
import type { Point } from './point.ts'
import { type Projection, toScreen } from './projection.ts'
import type { Shown } from './shown.ts'
import { Slide } from './slide.ts'
import { Spots } from './spots.ts'
import { Stepwise } from './stepwise.ts'
import { paintTerritories } from './territories.ts'

/** There is one name for each so many square pixels of the canvas. */
const ROOM = 19_000
/** From afar large maps speak by their communities: nodes get this share of their names, and all of them from this zoom. */
const [FROM_AFAR, NEAR] = [0.35, 4]
/** The map is at rest when its names stay the same for so many milliseconds. */
const REST = 200

/** What is written on the layers. */
interface Content {
  territories: Territory[]
  /** Only large scenes have some: in others single links can be seen. */
  bundles: Bundle[]
  spots: Spots
  communities: CommunityNames
}

/** Finds out what there is to paint, step by step. */
function* contentOf({ sigma, scene, emphasis, grid }: Shown): Generator<void, Content> {
  const communities = new CommunityNames(yield* placeSteps(scene))
  yield
  yield* communities.prepare(sigma.getDimensions())
  const territories = yield* territorySteps(scene)
  const bundles = isLarge(scene) ? yield* bundleSteps(scene) : []
  yield
  return { territories, bundles, communities, spots: new Spots(scene, emphasis, grid) }
}

/** Our own layers below and above Sigma's: territories, their names, and names of nodes. Redrawn after each frame. */
export class Overlays {
  private readonly painter: LabelPainter
  private readonly ground: CanvasRenderingContext2D
  private readonly ways: CanvasRenderingContext2D
  private readonly countries: CanvasRenderingContext2D
  private readonly names: CanvasRenderingContext2D
  private paints: Paints | null = null
  private labels = true
  private readonly slide: Slide
  private preparing: Stepwise<Content> | null = null
  private content: Content | null = null
  private named: readonly number[] = []
  private telling = 0

  /** @param onNames is told which communities are named, when that has changed and the map is at rest */
  constructor(
    private readonly shown: Shown,
    private readonly onNames: (communities: readonly number[]) => void,
  ) {
    const { sigma, scene } = shown
    this.ground = contextOf(sigma.createCanvas('ground', { beforeLayer: 'edges' }))
    this.ways = contextOf(sigma.createCanvas('bundles', { beforeLayer: 'edges' }))
    this.countries = contextOf(sigma.createCanvas('countries', { afterLayer: 'nodes' }))
    this.names = contextOf(sigma.createCanvas('names', { afterLayer: 'hoverNodes' }))
    this.painter = new LabelPainter(scene, this.names)
    for (const { canvas } of [this.countries, this.names]) canvas.style.pointerEvents = 'none'
    const layers = [this.ground, this.ways, this.countries, this.names].map(({ canvas }) => canvas)
    this.slide = new Slide(layers, () => sigma.scheduleRender())
    sigma.on('afterRender', () => this.paint())
  }

  setAppearance(paints: Paints, labels: boolean): void {
    this.paints = paints
    this.labels = labels
    this.ground.canvas.style.opacity = paints.mode === 'light' ? '0.075' : '0.1'
  }

  /** What there is to paint; null while that is being found out. A large scene shows its nodes meanwhile. */
  private prepare(): Content | null {
    const { scene, sigma } = this.shown
    if (isLarge(scene))
      this.preparing ??= new Stepwise(
        contentOf(this.shown),
        content => {
          this.content = content
          sigma.scheduleRender()
        },
        'after the frame',
      )
    else this.content = allOf(contentOf(this.shown))
    return this.content
  }

  private paint(): void {
    const { paints, labels } = this
    const { sigma, scene, emphasis } = this.shown
    const content = this.content ?? this.prepare()
    if (!paints || !content) return
    const { width, height } = sigma.getDimensions()
    const projection = this.shown.projection()
    const things = [content, paints, labels, emphasis.near, emphasis.pinned, emphasis.link, emphasis.filter]
    if (this.slide.suffices({ projection, width, height, things })) return
    for (const context of [this.ground, this.ways, this.countries, this.names]) clear(context, width, height)
    const reserved = this.reserved()
    this.paintBundles(content.bundles, paints, projection)
    this.paintGround(content, paints, projection, reserved)
    this.tell(content.communities.legible.map(({ community }) => community))
    const zoom = 1 / sigma.getCamera().ratio
    const share = isLarge(scene) ? Math.min(1, Math.max(FROM_AFAR, zoom / NEAR)) : 1
    const budget = this.labels ? Math.ceil((share * width * height) / ROOM) : 0
    const named = content.communities.legible
    const sheet = {
      width,
      zoom,
      budget,
      reserved: [...reserved, ...named.map(({ box }) => box)],
      said: new Set(named.map(({ title }) => title)),
    }
    paintPins(this.names, content.spots.pinned({ projection, width, height }), paints)
    this.painter.paint([...content.spots.of({ projection, width, height })], sheet, {
      ink: paints.ink,
      halo: paints.background,
    })
  }

  private tell(named: readonly number[]): void {
    if (named.join() === this.named.join()) return
    this.named = named
    window.clearTimeout(this.telling)
    this.telling = window.setTimeout(() => this.onNames(named), REST)
  }

  /** Tells it to who has not heard it. */
  tellAgain(): void {
    if (this.named.length > 0) this.onNames(this.named)
  }

  /** Whether everything is found out that there is to paint. */
  get isComplete(): boolean {
    return this.content !== null
  }

  /** Draws the links between communities, unless something is highlighted or only a part is shown. */
  private paintBundles(bundles: readonly Bundle[], paints: Paints, projection: Projection): void {
    const { emphasis, sigma } = this.shown
    const alone = emphasis.dims || emphasis.filter.community !== null || emphasis.filter.fitting !== null
    const strength = alone ? 0 : strengthAt(1 / sigma.getCamera().ratio)
    this.ways.canvas.style.opacity = String(strength)
    if (strength === 0) return
    paintBundles(this.ways, bundles, point => toScreen(projection, point), paints.community)
  }

  /** Draws territories and, unless something is highlighted, the names of communities. */
  private paintGround(
    { territories, communities }: Content,
    paints: Paints,
    projection: Projection,
    reserved: readonly Box[],
  ): void {
    const { emphasis, sigma } = this.shown
    const isShown = (community: number) => emphasis.isOpen(community)
    const open = territories.filter(({ community }) => isShown(community))
    const onScreen = (point: Point) => toScreen(projection, point)
    paintTerritories(this.ground, open, onScreen, paints.community)
    if (!this.labels || emphasis.dims) communities.hide()
    else
      communities.paint(this.countries, {
        sheet: sigma.getDimensions(),
        placing: projection,
        reserved,
        isShown,
        colorOf: paints.communityName,
        halo: paints.background,
      })
  }

  /** The community whose name is at a point of the canvas, in pixels. */
  communityAt(point: Point): number | null {
    return this.content?.communities.at(point) ?? null
  }

  /** The boxes of what floats over the canvas. They are read without transforms, as they will be after an animation. */
  private reserved(): Box[] {
    const page = this.shown.sigma.getContainer().closest('[data-page]')
    const floating = page?.querySelectorAll<HTMLElement>(':scope > [data-floating]') ?? []
    return [...floating].map(({ offsetLeft, offsetTop, offsetWidth, offsetHeight }) => ({
      left: offsetLeft,
      right: offsetLeft + offsetWidth,
      top: offsetTop,
      bottom: offsetTop + offsetHeight,
    }))
  }

  kill(): void {
    window.clearTimeout(this.telling)
    this.preparing?.stop()
    this.slide.forget()
  }

  /** Copies all layers to one canvas, at the screen's resolution. */
  flatten(background: string): HTMLCanvasElement {
    const layers = this.shown.sigma.getContainer().querySelectorAll('canvas')
    const [first] = layers
    const canvas = document.createElement('canvas')
    canvas.width = first?.width ?? 1
    canvas.height = first?.height ?? 1
    const context = contextOf(canvas)
    context.fillStyle = background
    context.fillRect(0, 0, canvas.width, canvas.height)
    this.slide.forget()
    // WebGL buffers are cleared after a frame, so they are read in the frame that draws them.
    this.shown.sigma.refresh({ skipIndexation: true })
    for (const layer of layers) {
      if (layer.width === 0 || layer.style.visibility === 'hidden') continue
      context.globalAlpha = Number(layer.style.opacity || 1)
      context.drawImage(layer, 0, 0, canvas.width, canvas.height)
    }
    return canvas
  }
}

function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser has no 2D canvas.')
  return context
}

/** Clears a canvas and resizes it to its container; drawing is in CSS pixels afterwards. */
function clear(context: CanvasRenderingContext2D, width: number, height: number): void {
  const { canvas } = context
  const ratio = window.devicePixelRatio || 1
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio)
    canvas.height = Math.round(height * ratio)
    canvas.style.width = `${width}px`
    canvas.style.height = `${height}px`
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  context.clearRect(0, 0, width, height)
}
