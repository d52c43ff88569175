import { Columns3, Copy, Download } from 'lucide-react'
import { useState } from 'react'
import { MenuItem } from 'react-aria-components'
import { type Address, writeAddress } from '../../src/address/address.ts'
import { NO_CONSOLE } from '../../src/address/console.ts'
import { LABELS } from '../../src/graph/schema.ts'
import { asApiError, failureText } from '../api/api-error.ts'
import { exportText, isPublished } from '../api/client.ts'
import { DropDown } from '../components/drop-down.tsx'
import { saveFile } from '../components/save-file.ts'
import { Tool } from '../components/tool.tsx'
import { addressStore, useAddress } from '../state/address-store.ts'
import { useSettings } from '../state/settings.tsx'
import type { Column, Source } from './columns.ts'
import { TABLE_FORMATS, writeTable } from './files.ts'
import type { Sorted } from './use-sorted.ts'

interface ColumnsProps {
  fitting: readonly Column[]
  columns: readonly Column[]
  source: Source
  onChoose: (ids: string[]) => void
}

/** Chooses columns. The name stays. */
export function ChosenColumns({ fitting, columns, source, onChoose }: ColumnsProps) {
  const { say } = useSettings()
  return (
    <DropDown
      trigger={<Tool icon={<Columns3 aria-hidden size={16} />} name={say('columns')} named />}
      selectionMode="multiple"
      selectedKeys={columns.map(({ id }) => id)}
      disabledKeys={['name']}
      onSelectionChange={keys =>
        onChoose(keys === 'all' ? fitting.map(({ id }) => id) : [...keys].map(String))
      }
    >
      {fitting.map(column => (
        <MenuItem key={column.id} id={column.id}>
          {column.title(source.translator)}
        </MenuItem>
      ))}
    </DropDown>
  )
}

/** Papers as a bibliography: the server makes it of the same address. */
const BIBTEX = { name: 'BibTeX', extension: 'bib', type: 'application/x-bibtex' }

const hasPapers = ({ source: { scene } }: Sorted, { hidden }: Address): boolean =>
  !isPublished && !hidden.includes('Paper') && scene.nodes.label.includes(LABELS.indexOf('Paper'))

/** Copies the rows, or saves them as a file. */
export function Files({ sorted, columns }: { sorted: Sorted; columns: readonly Column[] }) {
  const translator = useSettings()
  const { say } = translator
  const address = useAddress()
  const [note, setNote] = useState('')
  const formats = [...TABLE_FORMATS, ...(hasPapers(sorted, address) ? [BIBTEX] : [])]
  const textOf = (extension: string): Promise<string> => {
    const own = TABLE_FORMATS.find(format => format.extension === extension)
    if (own) return writeTable(own, sorted, columns)
    return exportText('bibtex', writeAddress({ ...addressStore.get(), ...NO_CONSOLE }))
  }
  const run = async (action: string) => {
    const [verb, extension = ''] = action.split(' ')
    try {
      const text = await textOf(extension)
      const type = formats.find(format => format.extension === extension)?.type ?? 'text/plain'
      if (verb === 'save') saveFile(`${address.view}.${extension}`, new Blob([text], { type }))
      else await navigator.clipboard.writeText(text.replace(/^\uFEFF/, ''))
      setNote(verb === 'save' ? '' : say('copied'))
    } catch (error) {
      setNote(error instanceof DOMException ? say('copyFailed') : failureText(asApiError(error), translator))
    }
  }
  const menu = (verb: 'copy' | 'save') => (
    <DropDown
      trigger={
        <Tool
          icon={verb === 'copy' ? <Copy aria-hidden size={15} /> : <Download aria-hidden size={16} />}
          name={say(verb === 'copy' ? 'copyRows' : 'saveRows')}
          named
        />
      }
      onAction={key => void run(String(key))}
    >
      {formats.map(({ name, extension }) => (
        <MenuItem key={extension} id={`${verb} ${extension}`}>
          {name}
        </MenuItem>
      ))}
    </DropDown>
  )
  return (
    <>
      <span role="status">{note}</span>
      {menu('copy')}
      {menu('save')}
    </>
  )
}
