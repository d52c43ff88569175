import type { CypherFile } from '../api/client.ts'
import { Message } from '../components/message.tsx'
import { useSettings } from '../state/settings.tsx'
import { ViewParameters } from './view-parameters.tsx'

/** Asks for the parameters without which a view can't be drawn. */
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
