/**
 * Lets others have their turn: whoever goes through a long list keeps neither a server nor a page waiting. Browsers have no
 * `setImmediate`.
 */
export const rest = (): Promise<void> =>
  new Promise(resolve => {
    if (typeof setImmediate === 'function') setImmediate(resolve)
    else setTimeout(resolve)
  })
