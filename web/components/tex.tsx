import { useEffect, useRef, useState } from 'react'
import { mathParts } from '../../src/graph/math-parts.ts'

type Temml = typeof import('temml')

/** Loaded when the first formula is shown. Temml writes MathML, which browsers draw and read aloud without fonts of ours. */
let loading: Promise<Temml> | null = null

/** The most that a formula may expand to, and how large it may set its parts, in em: imported texts can't be trusted. */
const LIMITS = { maxExpand: 500, maxSize: [20, 20] as [number, number], trust: false, throwOnError: true }

function Formula({ text }: { text: string }) {
  const place = useRef<HTMLSpanElement>(null)
  const [isPlain, setPlain] = useState(true)
  useEffect(() => {
    loading ??= import('temml')
    loading
      .then(({ default: temml }) => {
        if (!place.current) return
        temml.render(text, place.current, LIMITS)
        setPlain(false)
      })
      // What is no formula stays as it is written.
      .catch(() => setPlain(true))
  }, [text])
  return (
    <>
      <span ref={place} hidden={isPlain} />
      {isPlain && `$${text}$`}
    </>
  )
}

/** A text with its formulas, which are written in LaTeX, as they are meant. */
export const Tex = ({ children }: { children: string }) =>
  mathParts(children).map(({ text, isMath, at }) => (isMath ? <Formula key={at} text={text} /> : text))
