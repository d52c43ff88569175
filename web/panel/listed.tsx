import { type ReactNode, useState } from 'react'
import { Button } from '../components/button.tsx'
import { useSettings } from '../state/settings.tsx'

interface ListedProps<T> {
  items: readonly T[]
  /** So many are shown at first; one more is shown in place of a button for it. */
  first: number
  className?: string | undefined
  /** The entry of an item; null for none. */
  children: (item: T) => ReactNode
  /** What is said below the whole list. */
  end?: ReactNode
}

/** A list of which the first entries are shown, and the rest when somebody asks for it. */
export function Listed<T>({ items, first, className, children, end }: ListedProps<T>) {
  const { say } = useSettings()
  const [asked, setAsked] = useState(false)
  const isWhole = asked || items.length <= first + 1
  const shown = isWhole ? items : items.slice(0, first)
  return (
    <>
      <ul className={className} data-many={items.length > first}>
        {shown.map(children)}
      </ul>
      {isWhole ? (
        end
      ) : (
        <Button look="more" onPress={() => setAsked(true)}>
          {say('showMore', { count: items.length - first })}
        </Button>
      )}
    </>
  )
}
