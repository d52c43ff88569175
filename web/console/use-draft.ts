import { useState } from 'react'
import type { CypherFile } from '../api/client.ts'
import { defaultsOf, type Question } from '../state/question.ts'
import { parseParameters } from './parse-parameters.ts'

const START = `MATCH (p:Paper)-[c:CITES]->(m:Model)
RETURN m AS model, count(p) AS papers
ORDER BY papers DESC LIMIT 20`

/** The parameters that a text still uses. */
function namedIn(cypher: string, file: CypherFile | null): CypherFile['parameters'] {
  const names = new Set([...cypher.matchAll(/\$`?([\p{L}\p{N}_]+)/gu)].map(([, name]) => name))
  return file?.parameters.filter(({ name }) => names.has(name)) ?? []
}

/** What is being written: a text, the values of its fields, and the parameters that have no field. */
export function useDraft(begun: Question | null) {
  const file = begun?.file ?? null
  const [cypher, setCypher] = useState(begun?.cypher ?? START)
  const [values, setValues] = useState(() => ({ ...defaultsOf(file), ...begun?.parameters }))
  const [json, setJson] = useState(() => {
    const given = file ? {} : (begun?.parameters ?? {})
    return Object.keys(given).length > 0 ? JSON.stringify(given) : ''
  })
  const saved = file?.cypher === cypher ? file : null
  const declared = saved?.parameters ?? namedIn(cypher, file)
  const others = saved ? {} : parseParameters(json)
  const named = declared.map(({ name }) => [name, values[name] ?? null])
  const parameters = { ...Object.fromEntries(named), ...others }
  return {
    question: { file: saved, cypher, parameters },
    declared,
    values,
    json,
    others,
    setCypher,
    setValues,
    setJson,
  }
}

export type Draft = ReturnType<typeof useDraft>
