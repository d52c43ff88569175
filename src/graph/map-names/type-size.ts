import { shorten, widthOf } from '../lettering.ts'
import type { CommunityPlace } from './places.ts'

/** Type size in pixels: a base plus a share of the community's size, within limits. */
const [SMALLEST, BASE, SHARE] = [11.5, 9, 0.065]
const LARGEST = 26
/** Names larger than the smallest may be this much wider than their community. */
const BEYOND = 1.6
/** The size in pixels from which a community is named. */
const SEEN = 28
/** Characters of each of the two names: one for so many pixels of the sheet, within limits. */
const [CHARACTER, FEWEST, MOST] = [24, 15, 24]
/** Letters as strong as these are wider than usual ones. */
const STRONG = 1.08
/** The size of the second line relative to the first, and the size from which it is there. */
const SECOND = 0.72
const READABLE = 9.2

/** The name of a community as it is written: one line, or a smaller one below it. */
export interface Lines {
  /** The first name in full. */
  title: string
  first: string
  second: string
  /** In units of the type size. */
  width: number
  height: number
  /** The width of the first line. */
  firstWidth: number
  /** The width in pixels at the largest size. */
  largest: number
}

/** @param sheet the width of what is written on, in pixels */
export function linesOf(name: string, sheet: number): Lines {
  const longest = Math.min(MOST, Math.max(FEWEST, Math.round(sheet / CHARACTER)))
  const [title = '', other = ''] = name.split(' · ', 2)
  const [first, second] = [shorten(title, longest), shorten(other, longest)]
  const firstWidth = STRONG * widthOf(first)
  const width = Math.max(firstWidth, STRONG * SECOND * widthOf(second))
  const height = second === '' ? 1.1 : 1.1 + 1.15 * SECOND
  return { title, first, second, width, firstWidth, largest: width * LARGEST, height }
}

/** The type size of a community's name in pixels. @param scale pixels for one unit of the scene */
export function typeSize(place: CommunityPlace, { firstWidth }: Lines, scale: number): number {
  const wanted = BASE + SHARE * place.size * scale
  const fitting = (BEYOND * place.width * scale) / Math.max(1, firstWidth)
  return Math.max(SMALLEST, Math.min(LARGEST, wanted, fitting))
}

/** The scale from which a community is named. */
export const namedFrom = ({ size }: CommunityPlace): number => SEEN / size

/** The type size of the second line. */
export const secondLine = (size: number): number => size * SECOND

/** Whether a second line of a type size is there. */
export const isReadable = (size: number): boolean => size >= READABLE
