import { Pause, Play } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components'
import type { Charts } from '../../src/graph/charts.ts'
import { Button } from '../components/button.tsx'
import { classes } from '../components/classes.ts'
import { go, useAddress } from '../state/address-store.ts'
import { useSettings } from '../state/settings.tsx'
import { type Bin, binsOf, daysOf, rangeIn } from './bins.ts'
import { Histogram } from './histogram.tsx'
import styles from './time-line.module.css'
import { type Playing, usePlay } from './use-play.ts'

interface TimeLineProps {
  charts: Charts
  playing: Playing
}

/** Papers by time, with a range that can be dragged and played. */
export function TimeLine({ charts, playing }: TimeLineProps) {
  const { say, mode } = useSettings()
  const { since, until } = useAddress()
  const bins = useMemo(() => binsOf(charts), [charts])
  const [dragged, setDragged] = useState<[number, number] | null>(null)
  const { at, play, stop } = usePlay(bins, playing)
  // The address has what was dragged: its range counts again.
  useEffect(() => setDragged(null), [since, until, bins])
  const [from, to] = dragged ?? rangeIn(bins, since, until)
  const shown: [number, number] = at === null ? [from, to] : [from, at]
  if (bins.length < 2) return <p className={styles.none}>{say('noDates')}</p>
  return (
    <section className={styles.time} aria-label={say('papersByTime')}>
      <header>
        <h2>{say(bins[0]?.day.length === 4 ? 'papersByYear' : 'papersByMonth')}</h2>
        <span className={styles.range}>
          {bins[shown[0]]?.day} – {bins[shown[1]]?.day}
        </span>
        <Button
          look="chip"
          onPress={() => (at === null ? play([from, to]) : stop())}
          aria-label={say(at === null ? 'play' : 'stopPlaying')}
        >
          {at === null ? <Play aria-hidden size={12} /> : <Pause aria-hidden size={12} />}
        </Button>
      </header>
      <Histogram bins={bins} range={shown} height={92} label={say('papersByTime')} mode={mode} />
      <Range bins={bins} range={shown} onDrag={setDragged} />
      {charts.undated > 0 && <small>{say('undated', { count: charts.undated })}</small>}
    </section>
  )
}

interface RangeProps {
  bins: readonly Bin[]
  range: [number, number]
  onDrag: (range: [number, number]) => void
}

function Range({ bins, range, onDrag }: RangeProps) {
  const { say } = useSettings()
  return (
    <Slider
      className={classes(styles.slider)}
      aria-label={say('papersByTime')}
      value={range}
      minValue={0}
      maxValue={bins.length - 1}
      onChange={([from = 0, to = 0]) => onDrag([from, to])}
      onChangeEnd={([from = 0, to = 0]) => go(daysOf(bins, [from, to]))}
    >
      <SliderTrack className={classes(styles.track)}>
        {({ state }) => (
          <>
            <i
              style={{
                left: `${state.getThumbPercent(0) * 100}%`,
                right: `${100 - state.getThumbPercent(1) * 100}%`,
              }}
            />
            {[say('filterSince'), say('filterUntil')].map((name, index) => (
              <SliderThumb key={name} index={index} aria-label={name} className={classes(styles.thumb)} />
            ))}
          </>
        )}
      </SliderTrack>
    </Slider>
  )
}
