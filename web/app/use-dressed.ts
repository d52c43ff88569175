import { useEffect, useMemo, useState } from 'react'
import { type Dressed, dressSteps, isDressed, Wardrobe } from '../../src/graph/measures/dress.ts'
import { measureIn } from '../../src/graph/measures/measure-names.ts'
import type { Scene } from '../../src/graph/scene.ts'
import { Stepwise } from '../canvas/stepwise.ts'
import { useAddress } from '../state/address-store.ts'

export interface InDress extends Dressed {
  /** Whether the measures of the address are being worked out. */
  isWorking: boolean
}

/** A scene with the sizes and colours that its address wants; until these are worked out, with earlier or the usual ones. */
export function useDressed(scene: Scene): InDress {
  const { size, color } = useAddress()
  const wardrobe = useMemo(() => new Wardrobe(scene), [scene])
  const [made, setMade] = useState<{ of: Wardrobe; dressed: Dressed } | null>(null)
  useEffect(() => {
    if (!isDressed({ size, color })) return
    const work = new Stepwise(dressSteps(wardrobe.scene, { size, color }, wardrobe), dressed =>
      setMade({ of: wardrobe, dressed }),
    )
    return () => work.stop()
  }, [size, color, wardrobe])
  const plain = { scene, size: null, color: null }
  const dressed = made?.of === wardrobe ? made.dressed : plain
  const sized = size === null ? plain : dressed
  return {
    scene: sized.scene,
    size: sized.size,
    color: dressed.color?.measure === color ? dressed.color : null,
    isWorking: [size, measureIn(color)].some(measure => measure !== null && !wardrobe.scales.has(measure)),
  }
}
