import { useEffect, useRef } from 'react'
import UPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import type { Bin } from './bins.ts'
import styles from './histogram.module.css'

interface HistogramProps {
  bins: readonly Bin[]
  /** The first and the last bin that stand out. */
  range: readonly [number, number]
  /** Height in CSS pixels. */
  height: number
  label: string
  /** Follows the appearance of the page. */
  mode: string
}

/** Room for the first and the last day beside the bars, in pixels. The range below leaves the same. */
const SIDE = 24

const variable = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(name).trim()

const bars = UPlot.paths.bars?.({ size: [0.82, 26], align: 0, radius: 0.12 })

/** Bars in the colour of papers; what is outside of the range is grey. */
function optionsFor(bins: readonly Bin[], width: number, height: number): UPlot.Options {
  const font = `11px ${variable('--sans') || 'sans-serif'}`
  const bar = (fill: string): UPlot.Series => ({
    fill,
    width: 0,
    points: { show: false },
    ...(bars && { paths: bars }),
  })
  return {
    width,
    height,
    legend: { show: false },
    cursor: { show: false },
    padding: [4, SIDE, 0, SIDE],
    scales: {
      x: { time: false, range: [-0.5, bins.length - 0.5] },
      y: { range: (_, __, most) => [0, most] },
    },
    series: [{}, bar(variable('--muted')), bar(variable('--accent'))],
    axes: [
      {
        stroke: variable('--muted'),
        font,
        size: 20,
        gap: 2,
        grid: { show: false },
        ticks: { show: false },
        incrs: [1, 2, 3, 6, 12, 24, 60],
        space: 58,
        values: (_, splits) => splits.map(at => bins[at]?.day ?? ''),
      },
      { show: false },
    ],
  }
}

/** How many papers there are by time. */
export function Histogram({ bins, range, height, label, mode }: HistogramProps) {
  const host = useRef<HTMLDivElement>(null)
  const [from, to] = range
  useEffect(() => {
    const element = host.current
    if (!element) return
    const inside = bins.map(({ papers }, at) => (at >= from && at <= to ? papers : null))
    const outside = bins.map(({ papers }, at) => (at >= from && at <= to ? null : papers))
    const data: UPlot.AlignedData = [[...bins.keys()], outside, inside]
    const plot = new UPlot(optionsFor(bins, element.clientWidth, height), data, element)
    const observer = new ResizeObserver(() => plot.setSize({ width: element.clientWidth, height }))
    observer.observe(element)
    return () => {
      observer.disconnect()
      plot.destroy()
    }
  }, [bins, from, to, height, mode])
  return <div ref={host} className={styles.histogram} role="img" aria-label={label} style={{ height }} />
}
