import type { RelatedKind } from '../graph/related.ts'
import type { PlainKey } from './texts.ts'

/** How each kind of relation is headed. */
export const RELATED_TITLES: Record<RelatedKind, PlainKey> = {
  coAuthors: 'coAuthors',
  topicsOfAuthor: 'relatedTopics',
  modelsByAuthor: 'modelsIntroduced',
  modelsOfAuthor: 'modelsUsed',
  sisterTopics: 'sisterTopics',
  peopleOfTopic: 'relatedPeople',
  modelsOfTopic: 'modelsUsed',
  modelsBefore: 'modelsBefore',
  modelsAfter: 'modelsAfter',
  modelFamily: 'modelFamily',
  peopleOfModel: 'peopleOfModel',
  modelsBeside: 'modelsBeside',
  topicsOfModel: 'relatedTopics',
  topicsOfDigest: 'relatedTopics',
  modelsOfDigest: 'modelsUsed',
  peopleOfDigest: 'relatedPeople',
}
