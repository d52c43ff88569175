import type { Properties, RelationshipRecord, Statement } from '../../graph/records.ts'
import { statementProperties } from '../../store/statement-properties.ts'

type Ends = Pick<Statement, 'digest' | 'paper'>

/** The relationship of a digest to a paper, with these properties. */
export const featuring = ({ digest, paper }: Ends, properties: Properties): RelationshipRecord => ({
  type: 'FEATURES',
  from: { label: 'Digest', key: digest },
  to: { label: 'Paper', key: paper },
  properties,
})

export const features = (statement: Statement): RelationshipRecord =>
  featuring(statement, statementProperties(statement))
