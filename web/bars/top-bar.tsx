import { CircleHelp, Share2, SquareTerminal } from 'lucide-react'
import { useRef, useState } from 'react'
import { writeAddress } from '../../src/address/address.ts'
import { NO_CONSOLE } from '../../src/address/console.ts'
import { type CypherFile, isPublished } from '../api/client.ts'
import { followHere } from '../components/follow-here.ts'
import { Tool, ToolLink } from '../components/tool.tsx'
import { usePageKeys } from '../keyboard/use-page-keys.ts'
import { addressStore, go, useAddress } from '../state/address-store.ts'
import { useSettings } from '../state/settings.tsx'
import { AppearanceMenu } from './appearance-menu.tsx'
import { Brand } from './brand.tsx'
import { CommandPalette } from './command-palette.tsx'
import { ExportMenu } from './export-menu.tsx'
import { HelpDialog } from './help-dialog.tsx'
import { SearchBox } from './search-box.tsx'
import { ShareDialog } from './share-dialog.tsx'
import styles from './top-bar.module.css'
import { ViewTabs } from './view-tabs.tsx'

/** From the map to the table, and back to the map. */
const turn = () => go({ ...NO_CONSOLE, as: addressStore.get().as === 'graph' ? 'table' : 'graph' })

/** The bar at the top: brand, views, search, and tools for the current view. */
export function TopBar({ views }: { views: CypherFile[] }) {
  const { say } = useSettings()
  const address = useAddress()
  const [open, setOpen] = useState<'share' | 'help' | 'palette' | null>(null)
  const close = () => setOpen(null)
  const search = useRef<HTMLInputElement>(null)
  usePageKeys({ search: () => search.current?.focus(), turn, open: setOpen })
  const toConsole = { ...address, ...NO_CONSOLE, console: !address.console }
  return (
    <header className={styles.bar}>
      <Brand />
      <ViewTabs views={views} />
      <SearchBox views={views} input={search} />
      <div className={styles.tools}>
        {!isPublished && (
          <ToolLink
            icon={<SquareTerminal aria-hidden size={17} />}
            name={say('console')}
            named
            href={writeAddress(toConsole) || '?'}
            isCurrent={address.console}
            onClick={event => followHere(event, () => go(toConsole))}
          />
        )}
        <Tool
          icon={<Share2 aria-hidden size={16} />}
          name={say('share')}
          named
          onPress={() => setOpen('share')}
        />
        <ExportMenu />
        <AppearanceMenu />
        <Tool
          icon={<CircleHelp aria-hidden size={17} />}
          name={say('help')}
          onPress={() => setOpen('help')}
        />
      </div>
      <ShareDialog isOpen={open === 'share'} onClose={close} views={views} />
      <CommandPalette views={views} isOpen={open === 'palette'} onClose={close} />
      <HelpDialog isOpen={open === 'help'} onClose={close} />
    </header>
  )
}
