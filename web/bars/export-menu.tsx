import { Download } from 'lucide-react'
import { Header, MenuItem, MenuSection } from 'react-aria-components'
import { type Address, type Theme, writeAddress } from '../../src/address/address.ts'
import { NO_CONSOLE } from '../../src/address/console.ts'
import { NODES_IN_FILE } from '../../src/folder-format/library.ts'
import { isPublished, publishedPicture } from '../api/client.ts'
import { DropDown } from '../components/drop-down.tsx'
import { saveFile } from '../components/save-file.ts'
import { Tool } from '../components/tool.tsx'
import { useAddress } from '../state/address-store.ts'
import { drawnPapers, drawnPicture } from '../state/drawn-picture.ts'
import { useLibrary } from '../state/library-store.ts'
import { useSettings } from '../state/settings.tsx'
import { useStore } from '../state/store.ts'

/** What the files of each shape are called. */
const SHAPES = {
  page: 'pageFile',
  graph: 'graphFile',
  rows: 'tableFile',
  table: 'rowsFile',
  papers: 'papersFile',
} as const

/** The path of the file for the view of an address. */
const pathOf = (name: string, address: Address): string => name + writeAddress({ ...address, ...NO_CONSOLE })

/** Saves the view: as a file that the server makes from the address, or as the picture on the screen. */
export function ExportMenu() {
  const { say, mode, language } = useSettings()
  const address = useAddress()
  const library = useLibrary()
  const hasPapers = useStore(drawnPapers) && !address.hidden.includes('Paper')
  const published = isPublished ? publishedPicture(address.view, 'svg', mode) : null
  const exports = library.status === 'ready' ? library.exports : []
  const savePicture = () =>
    drawnPicture
      .get()?.()
      .toBlob(blob => {
        if (blob) saveFile(`paperweave-${address.view}.png`, blob)
      }, 'image/png')
  const item = (name: string, text: string, isDisabled = false, theme: Theme = mode) => (
    <MenuItem
      key={name}
      isDisabled={isDisabled}
      href={pathOf(name, { ...address, theme, language })}
      download={name}
    >
      {text}
    </MenuItem>
  )
  return (
    <DropDown
      trigger={<Tool icon={<Download aria-hidden size={16} />} name={say('export')} named />}
      onAction={key => key === 'png' && savePicture()}
    >
      <MenuSection>
        <Header>{say('exportView')}</Header>
        <MenuItem id="png" isDisabled={address.console}>
          {say('pictureNow')}
        </MenuItem>
        {published !== null && (
          <MenuItem href={published} download={`${address.view}.svg`}>
            {say('pictureSvg')}
          </MenuItem>
        )}
        {!isPublished && item('picture.svg', say('pictureSvg'))}
        {!isPublished && item('picture.pdf', say('picturePdf'))}
        {exports.map(({ name, title, shape }) =>
          item(
            `export.${name}`,
            say(SHAPES[shape], { format: title, most: NODES_IN_FILE }),
            shape === 'papers' && !hasPapers,
            // A page follows its reader.
            shape === 'page' ? address.theme : mode,
          ),
        )}
      </MenuSection>
    </DropDown>
  )
}
