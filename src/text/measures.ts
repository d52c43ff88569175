import { type Measure, measureRow } from '../graph/measures/measures.ts'
import type { Language } from './languages.ts'
import type { PlainKey } from './texts.ts'

/** The name of each measure, and what it says of a node. */
export const MEASURE_TEXTS: Record<Measure, { name: PlainKey; about: PlainKey }> = {
  degree: { name: 'measureDegree', about: 'measureDegreeAbout' },
  papers: { name: 'measurePapers', about: 'measurePapersAbout' },
  pagerank: { name: 'measurePagerank', about: 'measurePagerankAbout' },
  betweenness: { name: 'measureBetweenness', about: 'measureBetweennessAbout' },
  date: { name: 'measureDate', about: 'measureDateAbout' },
}

/** The year and month that a year with its part lies in. */
const monthOf = (value: number): string =>
  `${Math.floor(value)}-${String(Math.floor((value % 1) * 12) + 1).padStart(2, '0')}`

/** A value of a measure in a legend. */
export function valueText(measure: Measure, value: number, language: Language): string {
  const short = { maximumSignificantDigits: 2 }
  switch (measureRow(measure).unit) {
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
