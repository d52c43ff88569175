import type { Label } from '../../src/graph/schema.ts'

/** A kind as it is drawn on the canvas: authors are rings, models have a dark heart. */
export function KindMark({ label }: { label: Label }) {
  const color = `var(--${label.toLowerCase()})`
  return (
    <svg className="kind-mark" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      {label === 'Author' ? (
        <circle cx="6" cy="6" r="3.9" fill="none" stroke={color} strokeWidth="2.6" />
      ) : (
        <circle cx="6" cy="6" r="5" fill={color} />
      )}
      {label === 'Model' && <circle cx="6" cy="6" r="2.6" fill="var(--text)" opacity="0.65" />}
    </svg>
  )
}
