import type * as G from '../generated/neo4j-grammar.mjs'

/** Other names of a type, and the name that Neo4j shows. */
const SYNONYMS: [RegExp, string][] = [
  [/\b(?:SIGNED INTEGER|INTEGER64|INT64|INT)\b/g, 'INTEGER'],
  [/\bFLOAT64\b/g, 'FLOAT'],
  [/\bBOOL\b/g, 'BOOLEAN'],
  [/\bVARCHAR\b/g, 'STRING'],
  [/\bVERTEX\b/g, 'NODE'],
  [/\bEDGE\b/g, 'RELATIONSHIP'],
  [/\bARRAY\b/g, 'LIST'],
  [/\bPATHS\b/g, 'PATH'],
  [/\bTIME ZONE\b/g, 'TIMEZONE'],
  [/\bTIME WITH TIMEZONE\b/g, 'ZONED TIME'],
  [/\bTIME WITHOUT TIMEZONE\b/g, 'LOCAL TIME'],
  [/\bTIMESTAMP WITH TIMEZONE\b/g, 'ZONED DATETIME'],
  [/\bTIMESTAMP WITHOUT TIMEZONE\b/g, 'LOCAL DATETIME'],
  [/ ?!/g, ' NOT NULL'],
  [/ ?([<>]) ?/g, '$1'],
  [/>(?=\w)/g, '> '],
]

type Parts = { children?: Parts[]; getText(): string }

const words = (part: Parts): string[] => part.children?.flatMap(words) ?? [part.getText().toUpperCase()]

/** `LIST<INTEGER NOT NULL> NOT NULL`, `INTEGER | FLOAT`: upper case, single spaces, and one name for each type. */
export function typeFrom(part: G.TypeContext): string {
  return SYNONYMS.reduce(
    (text, [pattern, name]) => text.replace(pattern, name),
    words(part as Parts).join(' '),
  )
}
