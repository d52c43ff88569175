import { z } from 'zod'
import { LABELS, RELATIONSHIP_TYPES } from './schema.ts'

/** What differs between two states of the graph. Commands print it as JSON, so names and meanings stay. */

const End = z.strictObject({ key: z.string(), name: z.string() })
export type End = z.infer<typeof End>

const FieldValue = z.union([z.null(), z.string(), z.number(), z.boolean(), z.array(z.string()), z.array(End)])
/** Null stands for what is not there. */
export type FieldValue = z.infer<typeof FieldValue>

/** `field` is a property, or what relationships say of a paper: its authors, topics, digests, and their commentary. */
const FieldChange = z.strictObject({
  field: z.string(),
  /** The key of the digest whose commentary it is. */
  digest: z.string().exactOptional(),
  before: FieldValue,
  after: FieldValue,
})
export type FieldChange = z.infer<typeof FieldChange>

const AddedNode = End.extend({ splitFrom: End.exactOptional() })
const ChangedNode = End.extend({ changes: z.array(FieldChange) })
const RemovedNode = End.extend({ mergedInto: End.exactOptional() })
export type AddedNode = z.infer<typeof AddedNode>
export type ChangedNode = z.infer<typeof ChangedNode>
export type RemovedNode = z.infer<typeof RemovedNode>

const LabelledEnd = End.extend({ label: z.enum(LABELS) })
const Link = z.strictObject({
  type: z.enum(RELATIONSHIP_TYPES),
  from: LabelledEnd,
  to: LabelledEnd,
  rule: z.string(),
  evidence: z.string(),
})
const ChangedLink = Link.extend({ changes: z.array(FieldChange) })
export type Link = z.infer<typeof Link>
export type ChangedLink = z.infer<typeof ChangedLink>

/** `items` may be fewer than `count`: the command line reads no more than it prints. */
const listOf = <T extends z.ZodType>(item: T) =>
  z.strictObject({ count: z.number().int(), items: z.array(item) })

const Nodes = z.strictObject({
  added: listOf(AddedNode),
  changed: listOf(ChangedNode),
  removed: listOf(RemovedNode),
})
export type NodeDifference = z.infer<typeof Nodes>

const Links = z.strictObject({ added: listOf(Link), changed: listOf(ChangedLink), removed: listOf(Link) })
export type LinkDifference = z.infer<typeof Links>

const State = z.strictObject({ id: z.string(), at: z.string(), reason: z.string() })

export const Difference = z.strictObject({
  before: State,
  after: State,
  nodes: z.record(z.enum(LABELS), Nodes),
  links: Links,
})
export type Difference = z.infer<typeof Difference>
