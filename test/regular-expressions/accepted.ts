/**
 * Regular expressions that take more time than their text is long, or of which that cannot be said, and why they may
 * stay: the beginning of each, and what bounds the texts that it gets.
 */
export const ACCEPTED: readonly { begins: string; because: string }[] = [
  { begins: '^(?:(?:the|full|read|original', because: 'LONGEST in link-labels.ts' },
  { begins: '\\s*\\([^()]*\\)', because: 'LONGEST_PHRASE in head-noun.ts' },
  { begins: ',\\s*(?:and\\s+)?|', because: 'LONGEST_PHRASE in head-noun.ts' },
  { begins: '(?<=^(?:\\S+\\s+){0,6})(?:family', because: 'LONGEST_PHRASE in head-noun.ts' },
  { begins: '(?:같이|함께', because: 'FURTHEST in introductions.ts' },
  { begins: '[\\s,:—–-]+(?:(?:full', because: 'LONGEST_TITLE in title.ts' },
  { begins: '\\s*(?::\\s|\\s--', because: 'LONGEST_TITLE in title.ts' },
  { begins: '\\s*\\([^()]*\\)$|', because: 'LONGEST_TITLE in title.ts' },
  { begins: '(?:\\b(?:we|paper|work|report', because: 'FURTHEST in announcements.ts' },
  { begins: '\\bour (?:[\\w-]+ ){0,2}models?', because: 'FURTHEST in announcements.ts' },
  { begins: '(?:[(<[]((?:https?', because: 'LONGEST_URL in fields/title.ts' },
  { begins: '[(,]?\\s*\\p{L}{1,9}요?일?', because: 'LONGEST_DATE_LINE in dates.ts' },
  { begins: '(?:\\d{4}\\s*[-./]', because: 'LONGEST_HEADING in dates.ts' },
  { begins: '\\[([^[\\]]{0,500})\\]', because: 'at most 500 and 600 characters for each bracket' },
  { begins: '^(\\S+?)\\((.*)\\) :: ', because: 'our own table of signatures' },
  { begins: 'LIST<(.*)>', because: 'our own table of signatures' },
  { begins: '<.*>', because: 'our own table of signatures' },
  { begins: '0+$', because: 'nine digits of a second' },
  { begins: '(?<=.)0+$', because: 'the digits of a number' },
  { begins: '[\\w.]+(?=\\()', because: 'the details of one operator of Neo4j’s own plan' },
  { begins: '\\b([A-Za-z]\\w*(?:\\.\\w+)+)\\(', because: 'the details of one operator of Neo4j’s own plan' },
  { begins: '(?:[-\\s]?v?\\d[\\w.]*)?[}*"”$]*', because: 'LONGEST_ABSTRACT in paper-kind.ts' },
  { begins: '\\b((?:an?|the|our|new|novel|of)\\s+[^.;:]', because: 'LONGEST_ABSTRACT in paper-kind.ts' },
  { begins: '((?:\\p{Lu}[\\p{L}-]*\\s+){1,6}', because: 'LONGEST_ABSTRACT in paper-kind.ts' },
  { begins: '^(?:\\s|,|and|&|\\/|-|v(?=', because: 'LONGEST_TITLE in title.ts' },
  { begins: '(\\p{M}{30})\\p{M}+', because: 'it looks at 30 marks from each place' },
  { begins: '[\\s.,:]*(?:[(,]?\\s*(?:[월', because: 'LONGEST_HEADING in dates.ts' },
  {
    begins: '\\b((?:[Aa]n?|[Tt]he|[Oo]ur|new',
    because: 'at most 100 characters behind an article; a list of names holds no article',
  },
  { begins: '\\b\\p{Ll}{1,120},? $', because: 'the 120 characters before a name, in context.ts' },
  { begins: '([A-Za-z]{3,9})\\.?\\s+(\\d{1,2})(?:st', because: 'LONGEST_HEADING in dates.ts' },
]
