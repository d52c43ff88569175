import { Download } from 'lucide-react'
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { type Place, writePlace } from '../../src/address/address.ts'
import { drawnPicture } from '../state/drawn-picture.ts'
import { usePlace } from '../state/place-store.ts'
import { useSettings } from '../state/settings.tsx'
import { saveFile } from './save-file.ts'

/** The path that gives the view of an address as a file. */
const pathOf = (name: string, place: Place): string => name + writePlace({ ...place, look: null })

/** The view as a file: computed by the server from the same address, or the picture as it is on the screen. */
export function ExportMenu() {
  const { say, mode } = useSettings()
  const place = usePlace()
  const picture = drawnPicture.get()
  const savePicture = () =>
    picture?.().toBlob(blob => {
      if (blob) saveFile(`paperweave-${place.view}.png`, blob)
    }, 'image/png')
  const item = (name: string, text: string) => (
    <MenuItem key={name} href={pathOf(name, { ...place, theme: mode })} download={name}>
      {text}
    </MenuItem>
  )
  return (
    <MenuTrigger>
      <Button className="tool wide">
        <Download aria-hidden size={16} />
        <span>{say('export')}</span>
      </Button>
      <Popover className="popover">
        <Menu className="menu" onAction={key => key === 'png' && savePicture()}>
          <MenuSection>
            <Header>{say('exportView')}</Header>
            <MenuItem id="png" isDisabled={place.console}>
              {say('pictureNow')}
            </MenuItem>
            {item('picture.svg', say('pictureSvg'))}
            {item('export.gexf', say('graphFile', 'GEXF'))}
            {item('export.graphml', say('graphFile', 'GraphML'))}
            {item('export.csv', say('tableFile', 'CSV'))}
            {item('export.json', say('tableFile', 'JSON'))}
            {item('export.cypher', say('tableFile', 'Cypher'))}
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
