import { z } from 'zod'

const count = z.number().int()

/** A value of a field, such as a topic, and how many papers have it. */
const ChartValue = z.object({ key: z.string(), name: z.string(), papers: count, chosen: z.boolean() })
export type ChartValue = z.infer<typeof ChartValue>

/** How many papers there are by month and by the values of each field. */
export const Charts = z.object({
  papers: count.meta({ description: 'How many fit all filters' }),
  all: count.meta({ description: 'How many the view is about' }),
  undated: count.meta({ description: 'How many of those that fit all but the days have no date' }),
  months: z.array(z.tuple([count, count])).meta({
    description: 'Months as YYYYMM, 00 for one that is not known, with the papers that fit all but the days',
  }),
  fields: z.record(z.string(), z.object({ values: z.array(ChartValue), more: count })).meta({
    description: 'The values with most papers that fit all but this field, and those that are chosen',
  }),
})
export type Charts = z.infer<typeof Charts>
