/**
 * Does work that ends with a signal, or with a TimeoutError when the time is over. The timer holds what it ends: of
 * Node's `AbortSignal.any` and `AbortSignal.timeout`, the garbage collector may take what nothing else holds, and then
 * a silent service would be waited for without end.
 */
export async function withinTime<T>(
  milliseconds: number,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const ending = new AbortController()
  const end = () => ending.abort(signal?.reason)
  const timer = setTimeout(
    () => ending.abort(new DOMException('No answer came in time.', 'TimeoutError')),
    milliseconds,
  )
  signal?.addEventListener('abort', end)
  if (signal?.aborted) end()
  try {
    return await work(ending.signal)
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', end)
  }
}
