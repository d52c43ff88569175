type Context = WebGLRenderingContext

/** What Sigma does with a context that it has no program for. */
interface Late extends Pick<Context, 'bindFramebuffer' | 'clear' | 'getExtension' | 'viewport'> {
  /** The context itself. */
  open(): Context
}

/** Stands in for a context until something is to be drawn: a page waits for the graphics card at each. */
export function lateContext(make: () => Context): Context {
  const nothing = () => null
  let made: Context | null = null
  const late: Late = {
    open: () => {
      made ??= make()
      return made
    },
    bindFramebuffer: nothing,
    clear: nothing,
    getExtension: nothing,
    viewport: nothing,
  }
  return late as unknown as Context
}

export const opened = (context: Context | Late): Context => ('open' in context ? context.open() : context)
