import { z } from 'zod'
import { SUBJECT_LABELS, SUBJECTS, type SubjectLabel, subjectPath } from '../../address/subjects.ts'
import { AppError } from '../../errors.ts'
import { keyOf } from '../../graph/keys.ts'
import { LABEL_TABLE } from '../../graph/labels.ts'
import { subjectPage, subjectsPage } from '../../pages/subject-page.ts'
import { PageQuery, sendPage, toolsFor } from '../page-places.ts'
import { fileRoute, type Route } from '../route.ts'

const routesOf = (label: SubjectLabel): Route[] => {
  const { list } = SUBJECTS[label]
  const [prefix] = LABEL_TABLE[label].prefixes
  return [
    fileRoute({
      path: `/${list}`,
      summary: `The ${list} with the most papers, each with its page`,
      query: PageQuery,
      type: 'text/html',
      answer: z.string(),
      lanes: ['nodes'],
      async handle({ query: { lang } }, exchange) {
        const found = await exchange.context.subjects.list(label, exchange.signal)
        sendPage(exchange, 'html', subjectsPage(found, list, await toolsFor(exchange, lang, './')))
      },
    }),
    fileRoute({
      path: `/${prefix}/{name}`,
      summary: `One of the ${list}, by its key without "${prefix}:": its graph, what it is related to, and its papers by date`,
      parameters: z.object({ name: z.string() }),
      query: PageQuery,
      type: 'text/html',
      answer: z.string(),
      lanes: ['nodes'],
      async handle({ parameters: { name }, query: { lang } }, exchange) {
        const key = keyOf(prefix, name)
        const subject = await exchange.context.subjects.read(label, key, exchange.signal)
        if (!subject)
          throw new AppError('NOT_FOUND', { reason: 'noNode', values: { key: key.slice(0, 100) } })
        const tools = await toolsFor(exchange, lang, '../')
        sendPage(exchange, 'html', subjectPage(subject, subjectPath(key), tools))
      },
    }),
  ]
}

/** Pages of authors, topics and models that are read: they need no scripts. */
export const SUBJECT_ROUTES: readonly Route[] = SUBJECT_LABELS.flatMap(routesOf)
