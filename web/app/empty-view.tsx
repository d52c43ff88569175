import type { CypherFile } from '../api/client.ts'
import { ViewParameters } from '../bars/view-parameters.tsx'
import { Message } from '../components/message.tsx'
import { useSettings } from '../state/settings.tsx'

/** A view that matches nothing says so, and lets its parameters be changed. */
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
