/** A rest, in which the page answers and draws; without a time, only until it is its turn again. */
export const pause = (milliseconds = 0): Promise<void> =>
  new Promise(resolve => setTimeout(resolve, milliseconds))
