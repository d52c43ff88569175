import type { KeyboardEvent, ReactNode, Ref } from 'react'
import { useState } from 'react'
import { ComboBox, Group, Input, Label, ListBox, ListBoxItem } from 'react-aria-components'
import type { Label as Kind } from '../../src/graph/schema.ts'
import { type ApiError, failureText } from '../api/api-error.ts'
import type { SearchAnswer, SearchHit } from '../api/client.ts'
import { useSettings } from '../state/settings.tsx'
import { classes } from './classes.ts'
import field from './field.module.css'
import { Hit } from './hit.tsx'
import styles from './node-box.module.css'
import { Popover } from './popover.tsx'
import { useSearch } from './use-search.ts'
import { useSearchNotes } from './use-search-notes.ts'

interface NodeBoxProps {
  label: string
  /** Whether the label is shown above the field, and not only told to screen readers. */
  labelled?: boolean
  placeholder: string
  /** The labels that may be chosen; null for all. */
  kinds: readonly Kind[] | null
  onChoose: (hit: SearchHit) => void
  /** Shows all that is found; without it, the first hits are all there is. */
  onAll?: (text: string) => void
  /** Whether the field keeps the chosen name, or is emptied for the next search. */
  keep: boolean
  initial?: string
  icon?: ReactNode
  inputRef?: Ref<HTMLInputElement>
}

/** A row of the list: a hit, or the way to all of them. */
type Item = { id: string; hit: SearchHit | null }

/** Another one for each answer: the list draws an item that it knows only once. */
const wayToAll = (): Item => ({ id: 'all', hit: null })

const idOf = ({ label, key }: SearchHit): string => `${label} ${key}`

/** Enter without an active entry takes the first one, unless it only ends a Hangul syllable. */
const isPlainEnter = ({ key, nativeEvent, currentTarget }: KeyboardEvent<HTMLInputElement>): boolean =>
  key === 'Enter' && !nativeEvent.isComposing && !currentTarget.getAttribute('aria-activedescendant')

/** Escape closes the list first. Once it is closed, it takes back what was typed. */
const isPlainEscape = ({ key, nativeEvent, currentTarget }: KeyboardEvent<HTMLInputElement>): boolean =>
  key === 'Escape' && !nativeEvent.isComposing && currentTarget.getAttribute('aria-expanded') !== 'true'

/** A field that finds nodes as one types: by name, id, date, or what is said of them. */
export function NodeBox(props: NodeBoxProps) {
  const { label, labelled = false, placeholder, icon, inputRef } = props
  const choice = useChoice(props)
  const { text, setText, items, answer, answered, failure, isOpen, choose, undo } = choice
  const notes = useSearchNotes(answer)
  return (
    <ComboBox
      aria-label={label}
      items={items}
      inputValue={text}
      onInputChange={setText}
      selectedKey={null}
      onSelectionChange={id => choose(items.find(item => item.id === id) ?? null)}
      onBlur={undo}
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
            if (isPlainEnter(event) && answered === text.trim()) choose(items[0] ?? null)
            // What is around the field, a dialog perhaps, stays open.
            if (isPlainEscape(event) && undo()) event.stopPropagation()
          }}
        />
      </Group>
      <Popover className={styles.found} offset={6}>
        {items.length > 0 &&
          notes.map(note => (
            <p key={note} className={styles.note} role="status">
              {note}
            </p>
          ))}
        <ListBox<Item>
          renderEmptyState={() => <Nothing asked={text} answered={answered} failure={failure} />}
        >
          {item => <HitItem item={item} answer={answer} />}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

/** Hits in the list. */
const MOST = 12

/** The text of the field, what it finds, and what choosing does. */
function useChoice({ kinds, onChoose, onAll, keep, initial = '' }: NodeBoxProps) {
  const [text, setText] = useState(initial)
  const [chosen, setChosen] = useState(initial)
  // A chosen name isn't searched for: the menu closes.
  const isOpen = text !== chosen
  const {
    answer,
    text: answered,
    failure,
  } = useSearch(isOpen ? text : '', { limit: MOST, labels: kinds ?? [] })
  const hits = answer?.hits.map((hit): Item => ({ id: idOf(hit), hit })) ?? []
  const items = onAll && hits.length > 0 ? [...hits, wayToAll()] : hits
  const choose = (item: Item | null) => {
    if (!item) return
    const left = keep && item.hit ? item.hit.name : ''
    setText(left)
    setChosen(left)
    if (item.hit) onChoose(item.hit)
    else onAll?.(answered ?? text)
  }
  /** Takes back what was typed and not chosen. @returns whether there was anything */
  const undo = (): boolean => {
    setText(chosen)
    return isOpen
  }
  return { text, setText, items, answer, answered, failure, isOpen, choose, undo }
}

/** @param asked what was typed, which may not have been answered yet */
function Nothing({
  asked,
  answered,
  failure,
}: {
  asked: string
  answered: string | null
  failure: ApiError | null
}) {
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
      {answered !== null
        ? say('searchNothing', { text: answered })
        : say(asked.trim() === '' ? 'searchTyping' : 'searching')}
    </p>
  )
}

function HitItem({ item: { id, hit }, answer }: { item: Item; answer: SearchAnswer | null }) {
  const { say } = useSettings()
  if (hit)
    return (
      <ListBoxItem id={id} textValue={hit.name} className={classes(styles.item)}>
        <Hit hit={hit} />
      </ListBoxItem>
    )
  const [shown, total] = [answer?.hits.length ?? 0, answer?.total ?? 0]
  const all = shown < total ? say('searchAll', { shown, total }) : say('searchPage', { count: total })
  return (
    <ListBoxItem id={id} textValue={all} className={classes(styles.item, styles.all)}>
      {all}
    </ListBoxItem>
  )
}
