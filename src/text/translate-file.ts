import type { Texts } from './texts.ts'

/** As much of a Cypher file as a translation changes. */
export interface CypherHeader {
  kind: 'view' | 'query'
  name: string
  title: string
  description: string
  parameters: readonly { name: string; title: string }[]
}

/** A view or query with its title, description and parameters in a language; what that language lacks stays English. */
export function translateFile<File extends CypherHeader>(file: File, texts: Texts): File {
  const text = (file.kind === 'view' ? texts.views : texts.queries)[file.name]
  if (!text) return file
  return {
    ...file,
    title: text.title,
    description: text.description,
    parameters: file.parameters.map(parameter => ({
      ...parameter,
      title: text.parameters[parameter.name] ?? parameter.title,
    })),
  }
}
