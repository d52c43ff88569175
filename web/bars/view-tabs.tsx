import { ChevronDown } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { CypherFile } from '../api/client.ts'
import { followHere } from '../components/follow-here.ts'
import { useAddress } from '../state/address-store.ts'
import { useSettings } from '../state/settings.tsx'
import { needsParameters, openView } from '../state/views.ts'

/** Views that open at once are tabs; those that are about something first ask for it. */
export function ViewTabs({ views }: { views: CypherFile[] }) {
  const { say } = useSettings()
  const address = useAddress()
  const tabs = views.filter(file => !needsParameters(file))
  const others = views.filter(needsParameters)
  const row = useRef<HTMLElement>(null)
  // On narrow screens the row is longer than the screen.
  useEffect(() => {
    const tab = row.current?.querySelector(`[data-view="${CSS.escape(address.view)}"]`)
    tab?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [address.view])
  const current = others.find(({ name }) => name === address.view && !address.console)
  return (
    <nav ref={row} className="tabs" aria-label={say('viewsLabel')}>
      {tabs.map(({ name, title, description }) => (
        <a
          key={name}
          data-view={name}
          href={`?view=${name}`}
          title={description}
          aria-current={address.view === name && !address.console ? 'page' : undefined}
          onClick={event => followHere(event, () => openView(views, name))}
        >
          {title}
        </a>
      ))}
      {others.length > 0 && (
        <MenuTrigger>
          <Button className="tab-more" data-view={current?.name} data-current={current !== undefined}>
            {current ? current.title : say('moreViews')}
            <ChevronDown aria-hidden size={14} />
          </Button>
          <Popover className="popover">
            <Menu className="menu" onAction={key => openView(views, String(key))}>
              {others.map(({ name, title, description }) => (
                <MenuItem key={name} id={name} textValue={title}>
                  <span>{title}</span>
                  <small>{description}</small>
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
      )}
    </nav>
  )
}
