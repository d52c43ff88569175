import type { KeyboardEvent, ReactNode, Ref } from 'react'
import { useState } from 'react'
import { ComboBox, Group, Input, Label, ListBox, ListBoxItem } from 'react-aria-components'
import { countsPapers, type Label as Kind, shownName } from '../../src/graph/schema.ts'
import { type ApiError, failureText } from '../api/api-error.ts'
import type { SearchHit } from '../api/client.ts'
import { useSettings } from '../state/settings.tsx'
import { classes } from './classes.ts'
import field from './field.module.css'
import { KindMark } from './kind-mark.tsx'
import styles from './node-box.module.css'
import { Popover } from './popover.tsx'
import { useSearch } from './use-search.ts'

interface NodeBoxProps {
  label: string
  /** Whether the label is shown above the field, and not only told to screen readers. */
  labelled?: boolean
  placeholder: string
  /** The labels that may be chosen; null for all. */
  kinds: readonly Kind[] | null
  onChoose: (hit: SearchHit) => void
  /** Whether the field keeps the chosen name, or is emptied for the next search. */
  keep: boolean
  initial?: string
  icon?: ReactNode
  inputRef?: Ref<HTMLInputElement>
}

type Item = SearchHit & { id: string }
const idOf = ({ label, key }: SearchHit): string => `${label} ${key}`

/** Enter without an active entry takes the first one, unless it only ends a Hangul syllable. */
const isPlainEnter = ({ key, nativeEvent, currentTarget }: KeyboardEvent<HTMLInputElement>): boolean =>
  key === 'Enter' && !nativeEvent.isComposing && !currentTarget.getAttribute('aria-activedescendant')

/** Escape closes the list first. Once it is closed, it takes back what was typed. */
const isPlainEscape = ({ key, nativeEvent, currentTarget }: KeyboardEvent<HTMLInputElement>): boolean =>
  key === 'Escape' && !nativeEvent.isComposing && currentTarget.getAttribute('aria-expanded') !== 'true'

/** A field that finds nodes as one types: by name, other spellings, or initial consonants. */
export function NodeBox(props: NodeBoxProps) {
  const { label, labelled = false, placeholder, kinds, onChoose, keep, initial = '', icon, inputRef } = props
  const { text, setText, hits, answered, failure, isOpen, choose, undo } = useChoice({
    kinds,
    onChoose,
    keep,
    initial,
  })
  return (
    <ComboBox
      aria-label={label}
      items={hits.map(hit => ({ ...hit, id: idOf(hit) }))}
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      onSelectionChange={id => choose(hits.find(hit => idOf(hit) === id) ?? null)}
      defaultFilter={() => true}
      allowsCustomValue
      allowsEmptyCollection={isOpen}
      menuTrigger="input"
    >
      {labelled && <Label className={field.label}>{label}</Label>}
      <Group className={classes(field.frame, field.group)}>
        {icon}
        <Input
          ref={inputRef ?? null}
          placeholder={placeholder}
          autoComplete="off"
          spellCheck={false}
          onKeyDown={event => {
            if (isPlainEnter(event) && answered === text.trim()) choose(hits[0] ?? null)
            // What is around the field, a dialog perhaps, stays open.
            if (isPlainEscape(event) && undo()) event.stopPropagation()
          }}
        />
      </Group>
      <Popover className={styles.found} offset={6}>
        <ListBox<Item> renderEmptyState={() => <Nothing answered={answered} failure={failure} />}>
          {hit => <HitItem hit={hit} />}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

type Choosing = Required<Pick<NodeBoxProps, 'kinds' | 'onChoose' | 'keep' | 'initial'>>

/** The text of the field, what it finds, and what choosing does. */
function useChoice({ kinds, onChoose, keep, initial }: Choosing) {
  const [text, setText] = useState(initial)
  const [chosen, setChosen] = useState(initial)
  // A chosen name isn't searched for: the menu closes.
  const isOpen = text !== chosen
  const { hits, text: answered, failure } = useSearch(isOpen ? text : '', kinds)
  const choose = (hit: SearchHit | null) => {
    if (!hit) return
    const left = keep ? hit.name : ''
    setText(left)
    setChosen(left)
    onChoose(hit)
  }
  /** @returns whether anything had been typed */
  const undo = (): boolean => {
    setText(chosen)
    return isOpen
  }
  return { text, setText, hits, answered, failure, isOpen, choose, undo }
}

function Nothing({ answered, failure }: { answered: string | null; failure: ApiError | null }) {
  const translator = useSettings()
  const { say } = translator
  if (failure)
    return (
      <p className={styles.nothing} role="alert">
        {failureText(failure, translator)}
      </p>
    )
  return (
    <p className={styles.nothing}>
      {answered === null ? say('searchTyping') : say('searchNothing', { text: answered })}
    </p>
  )
}

const MATCHES = { alias: 'matchAlias', initials: 'matchInitials', text: 'matchText' } as const

function HitItem({ hit }: { hit: Item }) {
  const { say, labels } = useSettings()
  const { label, name, papers, match } = hit
  return (
    <ListBoxItem id={hit.id} textValue={name} className={classes(styles.hit)}>
      <KindMark label={label} />
      <span>{shownName(label, name)}</span>
      <small>
        {match === 'name' ? '' : `${say(MATCHES[match])} · `}
        {countsPapers(label) ? say('paperCount', { count: papers }) : labels[label].one}
      </small>
    </ListBoxItem>
  )
}
