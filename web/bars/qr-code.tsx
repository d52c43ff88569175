import { useEffect, useState } from 'react'
import styles from './share-dialog.module.css'

/** A text as a QR code, whose library is loaded when there is one to draw. Nothing where it is too long for one. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const [drawn, setDrawn] = useState<{ text: string; size: number; path: string } | null>(null)
  useEffect(() => {
    let isWanted = true
    const draw = async () => {
      const { encode } = await import('uqr')
      const { data, size } = encode(text, { border: 2 })
      const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
      if (isWanted) setDrawn({ text, size, path: path.join('') })
    }
    draw().catch(() => isWanted && setDrawn(null))
    return () => {
      isWanted = false
    }
  }, [text])
  if (drawn?.text !== text) return null
  return (
    <svg
      className={styles.qr}
      viewBox={`0 0 ${drawn.size} ${drawn.size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={drawn.size} height={drawn.size} fill="#fff" />
      <path d={drawn.path} fill="#000" />
    </svg>
  )
}
