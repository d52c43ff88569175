import { type AddressParameter, GRAMMAR, isOwn } from './grammar.ts'

type Grammar = typeof GRAMMAR
type Field = keyof Grammar
type ValueOf<P> = P extends AddressParameter<infer T, infer Otherwise> ? T | Otherwise : never

/** A value for every parameter of the grammar. */
export type AddressValues = { [F in Field]: ValueOf<Grammar[F]> }

/** A camera in the scene's own unit, so that it means the same on every screen. */
export interface Camera {
  x: number
  y: number
  zoom: number
}

/** Everything that an address says about what is shown. */
export interface Address extends Omit<AddressValues, keyof Camera> {
  camera: Camera | null
  /** Parameters of the view, and unknown ones, unchanged. */
  rest: Record<string, string>
}

export type Theme = Address['theme']

const FIELDS = Object.entries(GRAMMAR) as [Field, AddressParameter<unknown>][]

/** The parameters of a query string. When a name is repeated, the last value counts. */
const given = (query: string): [string, string][] => [...new Map(new URLSearchParams(query))]

/** Makes an address of the values of single parameters. */
export function toAddress({ x, y, zoom, ...values }: AddressValues, rest: Record<string, string>): Address {
  return { ...values, camera: x === null || y === null ? null : { x, y, zoom: zoom ?? 1 }, rest }
}

/** Reads a query string. A value that makes no sense counts as absent. */
export function readAddress(query: string): Address {
  const all = given(query)
  const texts = new Map(all)
  const values = FIELDS.map(([field, { name, kind, otherwise }]) => {
    const text = texts.get(name)
    return [field, text ? (kind.read(text) ?? kind.salvage?.(text) ?? otherwise) : otherwise]
  })
  const rest = Object.fromEntries(all.filter(([name]) => !isOwn(name)))
  return toAddress(Object.fromEntries(values) as AddressValues, rest)
}

/** Whether an address shows a view, and not the console or what a search finds. */
export const showsView = ({ console, search }: Pick<Address, 'console' | 'search'>): boolean =>
  !console && search === null

/** The text of a parameter, or null when the address leaves it out. */
function textOf({ kind, otherwise }: AddressParameter<unknown>, value: unknown): string | null {
  if (value === null) return null
  const text = kind.write(value)
  return text === '' || (otherwise !== null && text === kind.write(otherwise)) ? null : text
}

/** Writes an address as a query string that starts with `?`; the plain library is an empty string. */
export function writeAddress({ camera, rest, ...values }: Address): string {
  const all: AddressValues = { ...values, ...(camera ?? { x: null, y: null, zoom: null }) }
  const search = new URLSearchParams()
  for (const [field, parameter] of FIELDS) {
    const text = textOf(parameter, all[field])
    if (text !== null) search.set(parameter.name, text)
    if (field === 'view') for (const [name, value] of Object.entries(rest)) search.set(name, value)
  }
  const text = search.toString().replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%2F', '/')
  return text === '' ? '' : `?${text}`
}
