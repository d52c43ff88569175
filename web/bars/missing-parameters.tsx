import type { CypherFile } from '../api/client.ts'
import { Message } from '../components/message.tsx'
import { useSettings } from '../state/settings.tsx'
import { ViewParameters } from './view-parameters.tsx'

/** A view that is about something asks what. */
export function MissingParameters({ file, views }: { file: CypherFile; views: CypherFile[] }) {
  const { say } = useSettings()
  return (
    <Message>
      <h1>{file.title}</h1>
      <p>{file.description}</p>
      <p>{say('needsNode')}</p>
      <ViewParameters file={file} views={views} />
    </Message>
  )
}
