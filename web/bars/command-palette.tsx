import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from 'react-aria-components'
import type { CypherFile } from '../api/client.ts'
import { classes } from '../components/classes.ts'
import menu from '../components/drop-down.module.css'
import field from '../components/field.module.css'
import modal from '../components/modal-dialog.module.css'
import { targetOf } from '../keyboard/active-targets.ts'
import { COMMANDS, type Command, capsOf, type Where } from '../keyboard/commands.ts'
import { useSettings } from '../state/settings.tsx'
import { needsParameters, openView } from '../state/views.ts'
import styles from './command-palette.module.css'

interface Entry {
  id: string
  text: string
  /** The key that does the same. */
  cap: string | null
  run: () => void
}

/** What a command does with one of its keys, if one of its places is on the page. */
function reachable(command: Command, key: string): (() => void) | null {
  for (const where of command.where) {
    const target = targetOf(where)
    if (target) return () => command.run(target, key)
  }
  return null
}

/** The commands that work now, an entry for each key, and the views. */
function useEntries(views: CypherFile[]): Entry[] {
  const { say } = useSettings()
  const commands = Object.values(COMMANDS).filter(({ text }) => text !== COMMANDS.palette.text)
  const byKey = commands.flatMap((command: Command<Where>) =>
    command.keys.flatMap((key, at): Entry[] => {
      const run = reachable(command, key)
      const cap = capsOf(command)[at] ?? key
      return run ? [{ id: `${command.text} ${key}`, text: say(command.text), cap, run }] : []
    }),
  )
  const toViews = views.map(file => ({
    id: `view ${file.name}`,
    text: say(needsParameters(file) ? 'openViewAbout' : 'openView', { title: file.title }),
    cap: null,
    run: () => openView(views, file.name),
  }))
  return [...byKey, ...toViews]
}

interface PaletteProps {
  views: CypherFile[]
  isOpen: boolean
  onClose: () => void
}

/** All commands in one list, to be found by name. */
export function CommandPalette({ views, isOpen, onClose }: PaletteProps) {
  const { say } = useSettings()
  return (
    <ModalOverlay
      className={classes(modal.veil, styles.veil)}
      isDismissable
      isOpen={isOpen}
      onOpenChange={open => !open && onClose()}
    >
      <Modal className={classes(modal.modal)}>
        <Dialog aria-label={say('palette')} className={classes(styles.palette)}>
          <Commands views={views} onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Commands({ views, onClose }: Omit<PaletteProps, 'isOpen'>) {
  const { say } = useSettings()
  const { contains } = useFilter({ sensitivity: 'base' })
  const entries = useEntries(views)
  const run = (id: string) => {
    onClose()
    // The focus first goes back to where it was.
    window.setTimeout(() => entries.find(entry => entry.id === id)?.run(), 50)
  }
  return (
    <Autocomplete filter={contains}>
      <SearchField aria-label={say('palette')} className={classes(styles.field)} autoFocus>
        <Input placeholder={say('paletteHint')} className={classes(field.frame, styles.input)} />
      </SearchField>
      <Menu
        aria-label={say('palette')}
        items={entries}
        className={classes(menu.menu, styles.menu)}
        onAction={id => run(String(id))}
        renderEmptyState={() => <p className={styles.nothing}>{say('paletteNothing')}</p>}
      >
        {({ id, text, cap }) => (
          <MenuItem id={id} textValue={text} className={classes(styles.entry)}>
            <span>{text}</span>
            {cap && <kbd>{cap}</kbd>}
          </MenuItem>
        )}
      </Menu>
    </Autocomplete>
  )
}
