import { isPaperUrl } from './paper-hosts.ts'

/** How sites that send their readers on call the address that these are sent to. */
const TARGET =
  /[?&](?:url|u|q|to|target|dest|destination|redirect|redirect_url|r|link)=(https?(?::|%3A)[^&#]{1,2000})/i

/** The address of a paper to which one of Google Scholar, a newsletter or a mail filter leads; any other as it is. */
export function withoutRedirect(url: string): string {
  const [, target] = TARGET.exec(url) ?? []
  if (target === undefined || isPaperUrl(url)) return url
  try {
    const address = decodeURIComponent(target)
    return isPaperUrl(address) ? address : url
  } catch {
    return url
  }
}
