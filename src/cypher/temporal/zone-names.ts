/** The names of time zones. Neo4j takes them in any case and prints them as the time zone database writes them. */

/** Words that are not written with one capital at their start. */
const WORDS = new Map(
  [
    'of es au US GB NZ CHAT SU ACT LHI NSW IN SystemV McMurdo DumontDUrville DeNoronha ComodRivadavia',
    'BajaNorte BajaSur EasterIsland CET EET MET WET GMT GMT0 UTC UCT PRC ROK',
  ]
    .join(' ')
    .split(' ')
    .map(word => [word.toLowerCase(), word]),
)

/** The names of three letters that Java has; Intl knows more, such as EST, which Neo4j refuses. */
const SHORT = ['CET', 'EET', 'GMT', 'MET', 'PRC', 'ROK', 'UCT', 'UTC', 'WET']
const NO_PLACE = ['Factory', 'Etc/Unknown']

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1).toLowerCase()

/** The text in the letters of the database: `europe/paris` is `Europe/Paris`. */
export const writtenZone = (text: string): string =>
  text.replace(/[a-z0-9]+/gi, word => {
    const known = WORDS.get(word.toLowerCase())
    return known ?? (/\d/.test(word) ? word.toUpperCase() : capital(word))
  })

export function isZone(name: string): boolean {
  if (!/^[A-Z]/.test(name) || NO_PLACE.includes(name) || (name.length <= 3 && !isShort(name))) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** GB and NZ are countries; what has three letters must be known. */
const isShort = (name: string): boolean => name.length < 3 || SHORT.includes(name)
