import type { ColorBy } from '../graph/scene.ts'
import type { Label } from '../graph/schema.ts'
import { LABELS } from '../graph/schema.ts'

export type Theme = 'light' | 'dark' | 'auto'
export type Language = 'en' | 'ko'
export type Chrome = 'none' | 'min' | 'full'

/** A camera in the scene's own unit, so that it means the same on every screen. */
export interface Camera {
  x: number
  y: number
  zoom: number
}

/** What an address says: everything that can be seen. */
export interface Address {
  view: string
  /** Key of the selected node. */
  node: string | null
  camera: Camera | null
  theme: Theme
  /** Null: what the browser prefers. */
  language: Language | null
  hidden: Label[]
  community: number | null
  /** Null: what tells the nodes of the view apart. */
  color: ColorBy | null
  labels: boolean
  legend: boolean
  chrome: Chrome
  console: boolean
  /** Parameters of the view, and those that are not ours: they are kept as they came. */
  rest: Record<string, string>
}

const OWN = [
  'view',
  'node',
  'x',
  'y',
  'zoom',
  'theme',
  'lang',
  'hide',
  'community',
  'color',
  'labels',
  'legend',
  'ui',
  'console',
]

const oneOf = <T extends string | null>(value: string | null, allowed: readonly T[], otherwise: T): T =>
  allowed.find(one => one === value) ?? otherwise

function numberOf(value: string | null): number | null {
  const number = Number(value ?? '')
  return value === null || value === '' || !Number.isFinite(number) ? null : number
}

function cameraOf(search: URLSearchParams): Camera | null {
  const [x, y, zoom] = ['x', 'y', 'zoom'].map(name => numberOf(search.get(name)))
  if (typeof x !== 'number' || typeof y !== 'number') return null
  return { x, y, zoom: typeof zoom === 'number' && zoom > 0 ? zoom : 1 }
}

/** Reads an address; what it cannot understand it treats as absent. */
export function readAddress(query: string): Address {
  const search = new URLSearchParams(query)
  const language = search.get('lang')
  const hidden = (search.get('hide') ?? '').split(',')
  return {
    view: search.get('view') || 'library',
    node: search.get('node') || null,
    camera: cameraOf(search),
    theme: oneOf(search.get('theme'), ['light', 'dark', 'auto'], 'auto'),
    language: language === 'en' || language === 'ko' ? language : null,
    hidden: LABELS.filter(label => hidden.includes(label)),
    community: numberOf(search.get('community')),
    color: oneOf(search.get('color'), ['kind', 'community', null], null),
    labels: search.get('labels') !== '0',
    legend: search.get('legend') !== '0',
    chrome: oneOf(search.get('ui'), ['none', 'min', 'full'], 'full'),
    console: search.get('console') === '1',
    rest: Object.fromEntries([...search].filter(([name]) => !OWN.includes(name))),
  }
}

const rounded = (value: number): string => String(Number(value.toPrecision(5)))

/** Writes a place as a query string with `?`, or nothing when it is the plain library. */
export function writeAddress(address: Address): string {
  const search = new URLSearchParams()
  const put = (name: string, value: string | null) => value !== null && search.set(name, value)
  put('view', address.view === 'library' ? null : address.view)
  for (const [name, value] of Object.entries(address.rest)) put(name, value)
  put('node', address.node)
  put('hide', address.hidden.length > 0 ? address.hidden.join(',') : null)
  put('community', address.community === null ? null : String(address.community))
  put('color', address.color)
  put('labels', address.labels ? null : '0')
  put('legend', address.legend ? null : '0')
  put('ui', address.chrome === 'full' ? null : address.chrome)
  put('theme', address.theme === 'auto' ? null : address.theme)
  put('lang', address.language)
  put('console', address.console ? '1' : null)
  if (address.camera) {
    put('x', rounded(address.camera.x))
    put('y', rounded(address.camera.y))
    put('zoom', rounded(address.camera.zoom))
  }
  const text = search.toString().replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%2F', '/')
  return text === '' ? '' : `?${text}`
}
