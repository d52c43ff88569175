import { z } from 'zod'
import { LABELS, type Label, type RelationshipType } from './schema.ts'

interface RelatedRow {
  kind: string
  /** The node, the papers in between, and what they lead to. */
  from: Label
  near: RelationshipType
  far: RelationshipType
  to: Label
}

/** What a node is related to through its papers, in the order in which people see it. */
export const RELATED = [
  { kind: 'coAuthors', from: 'Author', near: 'AUTHORED_BY', far: 'AUTHORED_BY', to: 'Author' },
  { kind: 'topicsOfAuthor', from: 'Author', near: 'AUTHORED_BY', far: 'TAGGED', to: 'Topic' },
  { kind: 'modelsByAuthor', from: 'Author', near: 'AUTHORED_BY', far: 'INTRODUCES', to: 'Model' },
  { kind: 'modelsOfAuthor', from: 'Author', near: 'AUTHORED_BY', far: 'CITES', to: 'Model' },
  { kind: 'sisterTopics', from: 'Topic', near: 'TAGGED', far: 'TAGGED', to: 'Topic' },
  { kind: 'peopleOfTopic', from: 'Topic', near: 'TAGGED', far: 'AUTHORED_BY', to: 'Author' },
  { kind: 'modelsOfTopic', from: 'Topic', near: 'TAGGED', far: 'CITES', to: 'Model' },
  { kind: 'modelsBefore', from: 'Model', near: 'INTRODUCES', far: 'CITES', to: 'Model' },
  { kind: 'modelsAfter', from: 'Model', near: 'CITES', far: 'INTRODUCES', to: 'Model' },
  { kind: 'peopleOfModel', from: 'Model', near: 'INTRODUCES', far: 'AUTHORED_BY', to: 'Author' },
  { kind: 'modelsBeside', from: 'Model', near: 'CITES', far: 'CITES', to: 'Model' },
  { kind: 'topicsOfModel', from: 'Model', near: 'CITES', far: 'TAGGED', to: 'Topic' },
  { kind: 'topicsOfDigest', from: 'Digest', near: 'FEATURES', far: 'TAGGED', to: 'Topic' },
  { kind: 'modelsOfDigest', from: 'Digest', near: 'FEATURES', far: 'CITES', to: 'Model' },
  { kind: 'peopleOfDigest', from: 'Digest', near: 'FEATURES', far: 'AUTHORED_BY', to: 'Author' },
] as const satisfies readonly RelatedRow[]

/** Models whose names begin alike are told apart from those that papers relate. */
export const MODEL_FAMILY = 'modelFamily'
export type RelatedKind = (typeof RELATED)[number]['kind'] | typeof MODEL_FAMILY

const RelatedNode = z.object({
  key: z.string(),
  name: z.string(),
  papers: z.number().int().meta({
    description: 'How many papers relate it to the node; of a model of the family, how many it has',
  }),
})

/** What a node is related to, mostly through its papers. */
export const Related = z.object({
  groups: z.array(
    z.object({
      kind: z.enum([MODEL_FAMILY, ...RELATED.map(({ kind }) => kind)]),
      label: z.enum(LABELS),
      nodes: z.array(RelatedNode).meta({ description: 'Those with most papers first' }),
      total: z.number().int().meta({ description: 'How many there are, listed or not' }),
    }),
  ),
})
export type Related = z.infer<typeof Related>
