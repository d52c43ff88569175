import type { Address } from '../address/address.ts'
import type { Box } from '../graph/box.ts'
import { type ColorBy, colorsOf, scaleStep, stepColor } from '../graph/color-by.ts'
import { membershipIn } from '../graph/communities.ts'
import { areaOf, DOT, shrinkingAt } from '../graph/crowding.ts'
import { LABEL_TABLE } from '../graph/labels.ts'
import { type Dressed, dressSteps } from '../graph/measures/dress.ts'
import { nodesWith } from '../graph/nodes-with.ts'
import { communityColor, type Theme } from '../graph/palette.ts'
import { labelOf, type Scene } from '../graph/scene.ts'
import { isLarge, isSmall, NEAREST_ZOOM } from '../graph/scene-size.ts'
import { LABELS } from '../graph/schema.ts'
import { allOf } from '../graph/steps.ts'
import { subjectsOf } from '../graph/subjects.ts'
import { openCommunities } from '../graph/visible.ts'
import { type Frame, frameOf, HEIGHT, type Shown, type Taken, WIDTH } from './frame.ts'
import type { Spot } from './marks.ts'

/** The part of an address that says how the graph is drawn. */
type Wanted = Pick<
  Address,
  'node' | 'pinned' | 'without' | 'hidden' | 'community' | 'color' | 'size' | 'camera' | 'theme'
>

/** A scene, which of its nodes are drawn, and how. */
export interface Drawing {
  scene: Scene
  /** Indexes of the shown nodes, largest first. */
  shown: readonly number[]
  /** The selected node. */
  focus: number | null
  /** Nodes that keep their name and colour, with a ring. */
  pinned: ReadonlySet<number>
  /** The nodes that stand out while all others fade; null when none fade. */
  near: ReadonlySet<number> | null
  theme: Theme
  color: ColorBy
  /** The values of the measures that colours and sizes stand for; null where they stand for something else. */
  scales: Pick<Dressed, 'color' | 'size'>
  /** What the picture is to show. */
  part: Shown
  frame: Frame
  /** Whether only one community is shown. */
  isPart: boolean
  /** Whether filters leave nodes out. */
  isFiltered: boolean
  /** Whether a community is shown. */
  isOpen: (community: number) => boolean
  /** Pixels per unit of node size, less where many would cover each other. */
  disc: number
  radius(node: number): number
  colorOf(node: number): string
}

const neighboursOf = ({ relationships: { source, target } }: Scene, node: number): number[] =>
  [...source].flatMap((from, index) => {
    const to = target[index] as number
    return from === node ? [to] : to === node ? [from] : []
  })

function partOf(scene: Scene, { camera, community }: Wanted, near: ReadonlySet<number>): Shown {
  if (camera) return { camera }
  if (near.size > 0 && !isSmall(scene)) return { nodes: near, nearest: NEAREST_ZOOM.node }
  if (community === null) return 'everything'
  const nodes = [...scene.nodes.key.keys()].filter(membershipIn(scene, community))
  return { nodes, nearest: NEAREST_ZOOM.nodes }
}

/** Pixels per unit of node size, and the smallest radius in pixels. */
function discsIn(scene: Scene, { scale, unit }: Frame): { disc: number; least: number } {
  if (!isLarge(scene)) return { disc: unit, least: 1 }
  return { disc: unit * shrinkingAt({ scale, disc: unit }, areaOf(scene.nodes.size)), least: DOT }
}

/** Where nodes lie, and how large they are. */
function placed(
  { scene, part, focus }: Pick<Drawing, 'scene' | 'part' | 'focus'>,
  taken?: Taken,
): Pick<Drawing, 'frame' | 'disc' | 'radius'> {
  const frame = frameOf(scene, part, taken)
  const { disc, least } = discsIn(scene, frame)
  const radius = (node: number) =>
    Math.max((scene.nodes.size[node] as number) * disc, least) * (node === focus ? 1.15 : 1)
  return { frame, disc, radius }
}

/**
 * The drawing beside its legend and below its heading, where they would lie on nodes that it is about. A map of many
 * nodes is round and leaves the corners free; what lies there may be covered, rather than all be made smaller.
 */
export function clearOf(drawing: Drawing, boxes: readonly Box[]): Drawing {
  const { scene, part, near, shown, frame } = drawing
  const own = part === 'everything' && !isSmall(scene) ? [] : [...(near ?? shown)]
  const isCovered = (node: number): boolean => {
    const { x, y } = frame.at(node)
    return boxes.some(({ left, right, top, bottom }) => x > left && x < right && y > top && y < bottom)
  }
  if (!own.some(isCovered)) return drawing
  const isHeading = ({ top }: Box) => top < HEIGHT / 2
  const left = Math.max(0, ...boxes.filter(box => !isHeading(box)).map(({ right }) => right))
  const top = Math.max(0, ...boxes.filter(isHeading).map(({ bottom }) => bottom))
  return { ...drawing, ...placed(drawing, { left, top }) }
}

/** The subject of a view is linked with all of it, so selecting it fades nothing. */
export function drawingOf(plain: Scene, wanted: Wanted, fitting: Uint8Array | null): Drawing {
  const { scene, ...scales } = allOf(dressSteps(plain, wanted))
  const { nodes, communities } = scene
  const { hidden, community } = wanted
  const theme: Theme = wanted.theme === 'dark' ? 'dark' : 'light'
  const without = nodesWith(scene, wanted.without)
  const color = colorsOf(scene, wanted.color, scales.color)
  const shown = [...nodes.key.keys()]
    .filter(node => !without.has(node))
    .filter(node => !hidden.includes(labelOf(scene, node)))
    .filter(membershipIn(scene, community))
    .filter(node => fitting === null || fitting[node] === 1)
    .sort((a, b) => (nodes.size[b] as number) - (nodes.size[a] as number))
  const focus = shown.find(node => nodes.key[node] === wanted.node) ?? null
  const pinned = nodesWith(scene, wanted.pinned)
  const near = new Set(focus === null ? [] : [focus, ...neighboursOf(scene, focus)])
  const slots = new Map(communities.map(({ id, color: slot }) => [id, slot]))
  const part = partOf(scene, wanted, near)
  return {
    ...placed({ scene, part, focus }),
    scene,
    part,
    shown,
    focus,
    pinned,
    near: focus === null || subjectsOf(scene).includes(focus) ? null : new Set([...near, ...pinned]),
    theme,
    color,
    scales,
    isPart: community !== null,
    isFiltered: fitting !== null || without.size > 0,
    isOpen: openCommunities(scene, {
      hidden: new Set(hidden.map(label => LABELS.indexOf(label))),
      community,
      fitting,
    }),
    colorOf(node) {
      if (scales.color) return stepColor(theme, scaleStep(scales.color, node))
      return color === 'kind'
        ? LABEL_TABLE[labelOf(scene, node)].color[theme]
        : communityColor(theme, slots.get(nodes.community[node] as number) ?? 0)
    },
  }
}

/** A node in a picture. */
export interface Placed extends Spot {
  node: number
}

/** The shown nodes that lie inside the picture, with their positions and radii. */
export const spotsOf = ({ shown, frame, radius }: Drawing): Placed[] =>
  shown
    .map(node => ({ node, ...frame.at(node), radius: radius(node) }))
    .filter(({ x, y, radius: reach }) => x > -reach && x < WIDTH + reach && y > -reach && y < HEIGHT + reach)
