import { useEffect, useRef } from 'react'
import { Button, MenuItem } from 'react-aria-components'
import type { CypherFile } from '../api/client.ts'
import { classes } from '../components/classes.ts'
import { DropDown } from '../components/drop-down.tsx'
import { followHere } from '../components/follow-here.ts'
import { UnfoldMark } from '../components/unfold-mark.tsx'
import { useAddress } from '../state/address-store.ts'
import { useSettings } from '../state/settings.tsx'
import { needsParameters, openView } from '../state/views.ts'
import styles from './view-tabs.module.css'

/** Tabs for the views that open at once, and a menu for those that need a parameter first. */
export function ViewTabs({ views }: { views: CypherFile[] }) {
  const { say } = useSettings()
  const address = useAddress()
  const tabs = views.filter(file => !needsParameters(file))
  const others = views.filter(needsParameters)
  const row = useRef<HTMLElement>(null)
  // On narrow screens the row scrolls: the current tab must be in sight.
  useEffect(() => {
    const tab = row.current?.querySelector(`[data-view="${CSS.escape(address.view)}"]`)
    tab?.scrollIntoView({ block: 'nearest', inline: 'center' })
  }, [address.view])
  return (
    <nav ref={row} className={styles.tabs} aria-label={say('viewsLabel')}>
      {tabs.map(({ name, title, description }) => (
        <a
          key={name}
          className={styles.tab}
          data-view={name}
          href={`?view=${name}`}
          title={description}
          aria-current={address.view === name && !address.console ? 'page' : undefined}
          onClick={event => followHere(event, () => openView(views, name))}
        >
          {title}
        </a>
      ))}
      {others.length > 0 && <OtherViews others={others} views={views} />}
    </nav>
  )
}

/** A menu of the views that need a parameter; if one of them is open, the menu bears its title. */
function OtherViews({ others, views }: { others: CypherFile[]; views: CypherFile[] }) {
  const { say } = useSettings()
  const address = useAddress()
  const current = others.find(({ name }) => name === address.view && !address.console)
  const button = (
    <Button className={classes(styles.tab)} data-view={current?.name} data-current={current !== undefined}>
      {current ? current.title : say('moreViews')}
      <UnfoldMark size={14} />
    </Button>
  )
  return (
    <DropDown trigger={button} onAction={key => openView(views, String(key))}>
      {others.map(({ name, title, description }) => (
        <MenuItem key={name} id={name} textValue={title}>
          <span>{title}</span>
          <small>{description}</small>
        </MenuItem>
      ))}
    </DropDown>
  )
}
