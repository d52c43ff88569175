import { type ColorBy, plainColors } from '../../src/graph/color-by.ts'
import { topCommunities } from '../../src/graph/communities.ts'
import { MEASURE_NAMES, type Measure, measureIn } from '../../src/graph/measures/measure-names.ts'
import { measureRow } from '../../src/graph/measures/measures.ts'
import type { Scene } from '../../src/graph/scene.ts'
import { MEASURE_TEXTS } from '../../src/text/measures.ts'
import { go, useAddress } from '../state/address-store.ts'
import { useSettings } from '../state/settings.tsx'
import styles from './legend.module.css'
import { type Explained, ScaleKey } from './legend-scale.tsx'

/** Chooses what colours and sizes of nodes stand for, and explains it. */
export function Looks({ scene, looks }: { scene: Scene; looks: Explained }) {
  const { say } = useSettings()
  const { color, size } = useAddress()
  const measures = MEASURE_NAMES.filter(name => measureRow(name).fits(scene)).map(id => ({
    id,
    name: say(MEASURE_TEXTS[id].name),
  }))
  const plain = plainColors(scene)
  const measure = measureIn(color)
  const kinds = [
    { id: 'kind', name: say('colorKind') },
    ...(topCommunities(scene).length > 1 ? [{ id: 'community', name: say('colorCommunity') } as const] : []),
  ] as const
  return (
    <div className={styles.looks}>
      <Choice
        label={say('colorBy')}
        options={[...kinds, ...measures]}
        chosen={color ?? plain}
        onChoose={(chosen: ColorBy) => go({ color: chosen === plain ? null : chosen })}
      />
      {measure && <ScaleKey measure={measure} scale={looks.color} isWorking={looks.isWorking} />}
      <Choice
        label={say('sizeBy')}
        title={`${say('sizeUsual')}: ${say('sizeUsualAbout')}`}
        options={[{ id: 'usual', name: say('sizeUsual') }, ...measures]}
        chosen={size ?? 'usual'}
        onChoose={(chosen: Measure | 'usual') => go({ size: chosen === 'usual' ? null : chosen })}
      />
      {size && (
        <ScaleKey
          measure={size}
          scale={looks.size}
          isSize
          isKnown={size === measure}
          isWorking={looks.isWorking}
        />
      )}
    </div>
  )
}

interface ChoiceProps<Id extends string> {
  label: string
  title?: string
  options: readonly { id: Id; name: string }[]
  chosen: Id
  onChoose: (id: Id) => void
}

function Choice<Id extends string>({ label, title, options, chosen, onChoose }: ChoiceProps<Id>) {
  return (
    <label title={title}>
      <span>{label}</span>
      <select
        value={chosen}
        onChange={event => {
          const option = options.find(({ id }) => id === event.target.value)
          if (option) onChoose(option.id)
        }}
      >
        {options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
