import { describe, expect, it } from 'vitest'
import { stepTowards } from '../../../web/canvas/step-towards.ts'

const here = { x: 100, y: 100 }
const at = (x: number, y: number) => ({ x, y })

describe('an arrow key', () => {
  it('means the neighbour in its direction; up is where y is smaller', () => {
    const [left, right, above, below] = [at(50, 100), at(150, 100), at(100, 50), at(100, 150)]
    const all = [left, right, above, below]
    expect(stepTowards(here, 'left', all)).toBe(left)
    expect(stepTowards(here, 'right', all)).toBe(right)
    expect(stepTowards(here, 'up', all)).toBe(above)
    expect(stepTowards(here, 'down', all)).toBe(below)
  })

  it('prefers the nearer of two in line, and a straight one to a nearer one at a slant', () => {
    const [near, far, slant] = [at(140, 100), at(300, 100), at(120, 135)]
    expect(stepTowards(here, 'right', [far, near])).toBe(near)
    expect(stepTowards(here, 'right', [slant, near])).toBe(near)
  })

  it('finds nothing behind, beside or on the spot', () => {
    expect(stepTowards(here, 'right', [at(50, 100), at(104, 160), here])).toBeNull()
    expect(stepTowards(here, 'right', [])).toBeNull()
  })

  it('reaches up to 75 degrees to either side', () => {
    const beyond = (degrees: number) => {
      const angle = (degrees * Math.PI) / 180
      return at(100 + 50 * Math.cos(angle), 100 + 50 * Math.sin(angle))
    }
    expect(stepTowards(here, 'right', [beyond(74)])).not.toBeNull()
    expect(stepTowards(here, 'right', [beyond(76)])).toBeNull()
  })
})
