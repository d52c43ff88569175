import { z } from 'zod'
import { LABELS } from './schema.ts'
import { MATCHES, READINGS, SIMILARITIES } from './search-words.ts'

/** What a search says, the same on the server, on the command line and in pages without a server. */

const Marks = z
  .array(z.tuple([z.number().int(), z.number().int()]))
  .meta({ description: 'Where the words of the query are: from and to, in UTF-16 units' })

const Passage = z.object({
  field: z.enum(['abstract', 'commentary', 'evidence']),
  of: z
    .object({ key: z.string(), name: z.string() })
    .nullable()
    .meta({ description: 'The digest that says it, or the node that the sentence links to' }),
  text: z.string(),
  marks: Marks,
})
export type Passage = z.infer<typeof Passage>

/** A node that was found, and what matched. */
export const SearchHit = z.object({
  key: z.string(),
  label: z.enum(LABELS),
  name: z.string(),
  marks: Marks,
  papers: z.number(),
  date: z.string().nullable(),
  match: z.enum(MATCHES).meta({
    description:
      'What matched best: its id, name, another name, Korean initial consonants, how a Korean name sounds, its date, or a text about it',
  }),
  alias: z.string().nullable().meta({ description: 'The other name that matched' }),
  passage: Passage.nullable().meta({ description: 'The sentence that matched, unless the name did' }),
})
export type SearchHit = z.infer<typeof SearchHit>

export const SearchAnswer = z.object({
  hits: z.array(SearchHit),
  total: z.number().int().meta({ description: 'How many nodes match, of the labels that were asked for' }),
  counts: z
    .partialRecord(z.enum(LABELS), z.number().int())
    .meta({ description: 'How many nodes of each label match' }),
  reading: z.enum(READINGS).meta({
    description:
      'How the query was read: as it stands; with typing errors; as typed with the other keyboard; so that some words may be missing',
  }),
  read: z
    .string()
    .nullable()
    .meta({ description: 'The text that was answered instead, if it is another one' }),
  isEarlier: z.boolean().meta({
    description:
      'Whether the index of this state is still being made, and that of an earlier one has answered',
  }),
})
export type SearchAnswer = z.infer<typeof SearchAnswer>

/** A paper that is like another one, and why. */
export const SimilarPaper = z.object({
  key: z.string(),
  label: z.enum(LABELS),
  name: z.string(),
  date: z.string().nullable(),
  score: z.number().meta({ description: '1 for the most similar one' }),
  reasons: z.array(
    z.object({
      why: z.enum(SIMILARITIES),
      what: z.array(z.object({ key: z.string().nullable(), name: z.string() })),
    }),
  ),
})
export type SimilarPaper = z.infer<typeof SimilarPaper>

export const SimilarAnswer = z.object({ papers: z.array(SimilarPaper), isEarlier: z.boolean() })
export type SimilarAnswer = z.infer<typeof SimilarAnswer>
