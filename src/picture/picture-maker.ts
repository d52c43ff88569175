import { threadEntryPoint } from '../entry-point.ts'
import { WorkThread } from '../work-thread.ts'
import type { PictureRequest } from './picture-worker.ts'

/** Draws pictures one after another, in a thread: one of a large view takes a while. */
export class PictureMaker {
  private readonly thread = new WorkThread<PictureRequest, string | Uint8Array>(
    threadEntryPoint(import.meta.url, './picture-worker.ts'),
  )

  /** The text of an SVG, or the bytes of a PNG. @throws UNSUPPORTED where no PNG can be drawn */
  draw(request: PictureRequest, signal: AbortSignal): Promise<string | Uint8Array> {
    return this.thread.run(request, signal)
  }

  close(): Promise<void> {
    return this.thread.close()
  }
}
