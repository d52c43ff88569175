import type { EdgeProgramType, NodeProgramType } from 'sigma/rendering'
import type { RenderParams } from 'sigma/types'
import type { DrawnNode, DrawnRelationship } from './drawn.ts'

type Kind = NodeProgramType<DrawnNode, DrawnRelationship> | EdgeProgramType<DrawnNode, DrawnRelationship>
type Made = InstanceType<Kind>
/** What is drawn, its number, its place in the program's array, and of a link its ends before the last. */
type Given = [number, number, ...unknown[], { hidden?: boolean }]

/**
 * A program of Sigma's that is compiled when it has something to draw: a page waits for the graphics card at each, and most
 * views need few of them.
 */
export function late<K extends Kind>(program: K): K {
  class Late {
    readonly drawLabel = undefined
    readonly drawHover = undefined
    private made: Made | null = null
    private capacity = 0
    private readonly make: () => Made

    constructor(...given: ConstructorParameters<K>) {
      this.make = () => Reflect.construct(program, given) as Made
    }

    reallocate(capacity: number): void {
      this.capacity = capacity
      this.made?.reallocate(capacity)
    }

    process(...given: Given): void {
      const { hidden } = given.at(-1) as { hidden?: boolean }
      if (hidden && !this.made) return
      if (!this.made) {
        this.made = this.make()
        this.made.reallocate(this.capacity)
      }
      Reflect.apply(this.made.process, this.made, given)
    }

    render(params: RenderParams): void {
      this.made?.render(params)
    }

    kill(): void {
      this.made?.kill()
    }
  }
  return Late as unknown as K
}
