import type { Measure } from '../graph/measures/measure-names.ts'
import type { Language } from './languages.ts'
import type { PlainKey } from './texts.ts'

interface MeasureText {
  name: PlainKey
  /** What it says of a node. */
  about: PlainKey
  /** What a value is: a count, times the average, a share of all, or a date as a year with its part. */
  unit: 'count' | 'average' | 'share' | 'date'
}

/** How each measure and its values are written. */
export const MEASURE_TEXTS = {
  degree: { name: 'measureDegree', about: 'measureDegreeAbout', unit: 'count' },
  papers: { name: 'measurePapers', about: 'measurePapersAbout', unit: 'count' },
  pagerank: { name: 'measurePagerank', about: 'measurePagerankAbout', unit: 'average' },
  betweenness: { name: 'measureBetweenness', about: 'measureBetweennessAbout', unit: 'share' },
  date: { name: 'measureDate', about: 'measureDateAbout', unit: 'date' },
} as const satisfies Record<Measure, MeasureText>

/** The year and month that a year with its part lies in. */
const monthOf = (value: number): string =>
  `${Math.floor(value)}-${String(Math.floor((value % 1) * 12) + 1).padStart(2, '0')}`

/** A value of a measure in a legend. */
export function valueText(measure: Measure, value: number, language: Language): string {
  const short = { maximumSignificantDigits: 2 }
  switch (MEASURE_TEXTS[measure].unit) {
    case 'count':
      return Math.round(value).toLocaleString(language)
    case 'average':
      return `${value.toLocaleString(language, short)}×`
    case 'share':
      return value.toLocaleString(language, { ...short, style: 'percent' })
    case 'date':
      return monthOf(value)
  }
}
