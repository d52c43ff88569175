import type { CypherFile } from '../api/client.ts'
import { ViewParameters } from '../bars/view-parameters.tsx'
import { Message } from '../components/message.tsx'
import { useSettings } from '../state/settings.tsx'

/** Says that a view matches nothing, and offers its parameters. */
export function EmptyView({ file, views }: { file: CypherFile; views: CypherFile[] }) {
  const { say } = useSettings()
  return (
    <Message>
      <h2>{say('emptyView')}</h2>
      <p>{say('emptyViewText')}</p>
      {file.parameters.length > 0 && <ViewParameters file={file} views={views} />}
    </Message>
  )
}
