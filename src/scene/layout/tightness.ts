/** A graph of so few nodes has hardly any communities. */
export const TINY = 50
/** Graphs of no more nodes are read name by name, for which communities may be loose. */
const SMALL = 1500

/** How tight communities are, and how far apart. */
export interface Tightness {
  /** What counts of the pull of links between communities. */
  between: number
  /** The pull towards the centre, for each unit of mass and distance. */
  gravity: number
  /** How far from the centre of its community a node stays at last, compared with where the forces put it. */
  kept: number
}

const OF_SMALL: Tightness = { between: 0.1, gravity: 0.01, kept: 0.85 }
/**
 * With less gravity there is more white space between communities, and more of the nodes around one are its neighbours
 * (np2 of 63,000 co-authors: .737 with the first two numbers of small graphs, .767 with these).
 */
const OF_LARGE: Tightness = { between: 0.02, gravity: 0.001, kept: 0.7 }

/** In a tiny component, communities stand apart by themselves. */
const IN_TINY = { between: 0.5, kept: 1 }

/** @param component how many nodes are laid out together @param whole how many nodes the whole graph has */
export function tightnessOf(component: number, whole: number): Tightness {
  const usual = whole <= SMALL ? OF_SMALL : OF_LARGE
  return component <= TINY ? { ...usual, ...IN_TINY } : usual
}
