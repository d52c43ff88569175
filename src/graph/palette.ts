import { mix } from './mix.ts'

export type Theme = 'light' | 'dark'

/** Colours of communities, from the largest. After the last colour they repeat. */
export const COMMUNITY_COLORS: Record<Theme, readonly string[]> = {
  light: [
    '#2f6fde',
    '#c2571a',
    '#12805c',
    '#9b3fb5',
    '#b8860b',
    '#0e8aa0',
    '#c23b61',
    '#5b6b1f',
    '#6457c9',
    '#8a5a3c',
    '#1f7a3d',
    '#a0487e',
  ],
  dark: [
    '#6ea8ff',
    '#ffa666',
    '#4fd1a1',
    '#d98cf0',
    '#f0cf65',
    '#5fd4e8',
    '#ff8fab',
    '#bcd36b',
    '#a99bff',
    '#d7a98a',
    '#7bdc8f',
    '#f09fcf',
  ],
}

/** Colours of a measure, from low to high: ever darker on light ground and lighter on dark, whatever hues one can tell apart. */
const SCALE_COLORS: Record<Theme, readonly [string, string, string]> = {
  light: ['#a3b1c9', '#5f6fd0', '#7a1760'],
  dark: ['#46536b', '#8a86f2', '#ffc2dd'],
}

export interface SurfaceColors {
  background: string
  text: string
  muted: string
  relationship: string
}

export const SURFACE_COLORS: Record<Theme, SurfaceColors> = {
  light: { background: '#fbfbfd', text: '#16181d', muted: '#5c6370', relationship: '#c3c9d4' },
  dark: { background: '#0f1218', text: '#eceff4', muted: '#98a1b0', relationship: '#3a4252' },
}

/** The colour of a community by its slot. */
export const communityColor = (theme: Theme, slot: number): string => {
  const colors = COMMUNITY_COLORS[theme]
  return colors[slot % colors.length] ?? SURFACE_COLORS[theme].muted
}

/** The colour of a community's name: paler than names of nodes, with a contrast of at least 4.5:1 on its territory. */
export const communityNameColor = (theme: Theme, slot: number): string => {
  const { background, text } = SURFACE_COLORS[theme]
  const color = communityColor(theme, slot)
  return theme === 'light' ? mix(color, text, 0.3) : mix(color, background, 0.2)
}

/** The colours of a measure from low to high, as CSS. */
export const scaleGradient = (theme: Theme): string =>
  `linear-gradient(to right, ${SCALE_COLORS[theme].join(', ')})`

/** The colour of a value of a measure. @param share from 0 to 1; null for nodes without a value */
export function scaleColor(theme: Theme, share: number | null): string {
  if (share === null) return SURFACE_COLORS[theme].relationship
  const [low, middle, high] = SCALE_COLORS[theme]
  return share < 0.5 ? mix(low, middle, 2 * share) : mix(middle, high, 2 * share - 1)
}
