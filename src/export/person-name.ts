/** A name in two parts, as bibliographies want it. Names that are written in one word, Korean ones too, have no `given`. */
export interface PersonName {
  family: string
  given: string | null
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i
/** Words in lower case before the last one belong to the family: `van der Maaten`. */
const PARTICLE = /^\p{Ll}/u

/** Splits a name as it stands in a byline: given names first. */
export function splitName(name: string): PersonName {
  const words = name.split(/\s+/).filter(word => word !== '')
  let at = words.length - 1
  if (at > 1 && SUFFIX.test(words[at] as string)) at -= 1
  while (at > 1 && PARTICLE.test(words[at - 1] as string)) at -= 1
  if (at < 1) return { family: name, given: null }
  return { family: words.slice(at).join(' '), given: words.slice(0, at).join(' ') }
}
