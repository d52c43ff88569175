import { Brand } from '../bars/brand.tsx'
import { Button } from '../components/button.tsx'
import { Message } from '../components/message.tsx'
import { loadLibrary } from '../state/library-store.ts'
import { useSettings } from '../state/settings.tsx'

/** Tells a new user who has imported nothing what to do, with commands to copy. */
export function EmptyLibrary() {
  const { say } = useSettings()
  return (
    <main>
      <Message>
        <Brand />
        <h1>{say('emptyTitle')}</h1>
        <p>{say('emptyText')}</p>
        <pre>
          <code>npx paperweave import examples/digests{'\n'}npx paperweave import ~/notes --watch</code>
        </pre>
        <Button look="primary" onPress={() => void loadLibrary()}>
          {say('lookAgain')}
        </Button>
      </Message>
    </main>
  )
}
