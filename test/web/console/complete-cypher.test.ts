import { CompletionContext } from '@codemirror/autocomplete'
import { EditorState } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { LABEL_TABLE } from '../../../src/graph/labels.ts'
import { LABELS, RELATIONSHIP_TYPES } from '../../../src/graph/schema.ts'
import { completeCypher } from '../../../web/console/complete-cypher.ts'

/** What is offered at the end of a text, or where `|` stands in it. */
function offered(text: string, explicit = false): string[] | undefined {
  const at = text.includes('|') ? text.indexOf('|') : text.length
  const state = EditorState.create({ doc: text.replace('|', '') })
  const found = completeCypher(new CompletionContext(state, at, explicit))
  return found?.options.map(({ label }) => label)
}

describe('what the console completes', () => {
  it('is labels after a colon in a node', () => {
    expect(offered('MATCH (p:')).toEqual(LABELS)
    expect(offered('MATCH (p:Pa|) RETURN p')).toEqual(LABELS)
  })

  it('is relationship types after a colon or a bar in a relationship', () => {
    expect(offered('MATCH (p:Paper)-[c:')).toEqual(RELATIONSHIP_TYPES)
    const state = EditorState.create({ doc: 'MATCH (p:Paper)-[:CITES|' })
    const found = completeCypher(new CompletionContext(state, state.doc.length, false))
    expect(found?.options.map(({ label }) => label)).toEqual(RELATIONSHIP_TYPES)
  })

  it('is the properties of what a variable stands for, or of anything when that is not known', () => {
    expect(offered('MATCH (m:Model) RETURN m.')).toEqual(
      expect.arrayContaining(Object.keys(LABEL_TABLE.Model.properties)),
    )
    expect(offered('MATCH (m:Model) RETURN m.')).not.toContain('abstract')
    expect(offered('MATCH (p:Paper)-[c:CITES]->(m:Model) WHERE c.')).toContain('confidence')
    expect(offered('RETURN x.')).toEqual(expect.arrayContaining(['abstract', 'name']))
  })

  it('is words and variables where a word was begun', () => {
    expect(offered('MATCH (paper:Paper) RE')).toEqual(expect.arrayContaining(['RETURN', 'count', 'paper']))
  })

  it('is nothing before a word, unless one asks for it, and nothing within a text or a parameter', () => {
    expect(offered('MATCH ')).toBeUndefined()
    expect(offered('MATCH ', true)).toContain('WHERE')
    expect(offered("MATCH (p:Paper {title: 'sca")).toBeUndefined()
    expect(offered('RETURN $na')).toBeUndefined()
  })
})
