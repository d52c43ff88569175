import { CircleHelp, Share2, SquareTerminal } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import { writeAddress } from '../../src/address/address.ts'
import type { CypherFile } from '../api/client.ts'
import { followHere } from '../components/follow-here.ts'
import { go, useAddress } from '../state/address-store.ts'
import { useSettings } from '../state/settings.tsx'
import { AppearanceMenu } from './appearance-menu.tsx'
import { Brand } from './brand.tsx'
import { ExportMenu } from './export-menu.tsx'
import { HelpDialog } from './help-dialog.tsx'
import { SearchBox } from './search-box.tsx'
import { ShareDialog } from './share-dialog.tsx'
import { useShortcuts } from './use-shortcuts.ts'
import { ViewTabs } from './view-tabs.tsx'

/** Brand, views, search, and what one does with a view. */
export function TopBar({ views }: { views: CypherFile[] }) {
  const { say } = useSettings()
  const address = useAddress()
  const [open, setOpen] = useState<'share' | 'help' | null>(null)
  const close = () => setOpen(null)
  useShortcuts({ '?': () => setOpen('help') })
  const toConsole = { ...address, console: !address.console }
  return (
    <header className="top-bar">
      <Brand />
      <ViewTabs views={views} />
      <SearchBox views={views} />
      <div className="tools">
        <a
          className="tool wide"
          href={writeAddress(toConsole) || '?'}
          aria-current={address.console ? 'page' : undefined}
          onClick={event => followHere(event, () => go(toConsole))}
        >
          <SquareTerminal aria-hidden size={17} />
          <span>{say('console')}</span>
        </a>
        <Button className="tool wide" onPress={() => setOpen('share')}>
          <Share2 aria-hidden size={16} />
          <span>{say('share')}</span>
        </Button>
        <ExportMenu />
        <AppearanceMenu />
        <Button className="tool" aria-label={say('help')} onPress={() => setOpen('help')}>
          <CircleHelp aria-hidden size={17} />
        </Button>
      </div>
      <ShareDialog isOpen={open === 'share'} onClose={close} views={views} />
      <HelpDialog isOpen={open === 'help'} onClose={close} />
    </header>
  )
}
