import { z } from 'zod'
import type { ExportGraph } from './export-graph.ts'

/** What is known about an export format. */
export const ExportFacts = z.object({
  name: z.string().meta({ description: 'Its name in addresses and on the command line' }),
  title: z.string().meta({ description: 'Its name for people' }),
  extension: z.string(),
  type: z.string().meta({ description: 'Media type' }),
  shape: z.enum(['page', 'graph', 'rows', 'table', 'papers']).meta({
    description:
      'A page, a file that graph programs open, nodes and relationships one after another, a table of either, or a bibliography',
  }),
  drawn: z
    .boolean()
    .meta({ description: 'Whether nodes have place, size, colour and community, as the view is drawn' }),
  purpose: z.string().meta({ description: 'What it is for' }),
})

/** A row of the registry, read by routes, export menu, command line, API document and README. */
export interface ExportFormat extends z.infer<typeof ExportFacts> {
  write(graph: ExportGraph): AsyncIterable<string>
}
