import type { EdgeProgramType, NodeProgramType } from 'sigma/rendering'
import type { RenderParams } from 'sigma/types'
import type { DrawnNode, DrawnRelationship } from './drawn.ts'
import { opened } from './late-context.ts'

type Kind = NodeProgramType<DrawnNode, DrawnRelationship> | EdgeProgramType<DrawnNode, DrawnRelationship>
type Made = InstanceType<Kind>
/** What is drawn, its number, its place in the program's array, and of a link its ends before the last. */
type Given = [number, number, ...unknown[], { hidden?: boolean }]

/** A program that draws after all others of a frame. */
export interface Last {
  renderLast(params: RenderParams): void
}

/**
 * A program of Sigma's that is compiled when it has something to draw: a page waits for the graphics card at each, and most
 * views need few of them. @param turn `last` for what Sigma draws first and is to lie above the rest
 */
export function late<K extends Kind>(program: K, turn: 'usual' | 'last' = 'usual'): K {
  class Late implements Last {
    private made: Made | undefined
    private capacity = 0
    private readonly given: ConstructorParameters<K>

    constructor(...given: ConstructorParameters<K>) {
      this.given = given
    }

    reallocate(capacity: number): void {
      this.capacity = capacity
      this.made?.reallocate(capacity)
    }

    process(...given: Given): void {
      if (!this.made) {
        if ((given.at(-1) as { hidden?: boolean }).hidden) return
        const [context, ...rest] = this.given
        this.made = Reflect.construct(program, [opened(context), ...rest]) as Made
        this.made.reallocate(this.capacity)
      }
      Reflect.apply(this.made.process, this.made, given)
    }

    render(params: RenderParams): void {
      if (turn === 'usual') this.made?.render(params)
    }

    renderLast(params: RenderParams): void {
      this.made?.render(params)
    }

    kill(): void {
      this.made?.kill()
    }
  }
  return Late as unknown as K
}
