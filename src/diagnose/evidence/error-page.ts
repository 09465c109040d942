import type { ResponseView } from './response-view.ts'

/** Titles and sentences that only an error page has. */
const errorPage =
  /<title>\s*(?:Error|HTTP Status)?\s*(?:5\d\d\b[^<]{0,60}|Internal Server Error|Bad Gateway|Service (?:Temporarily )?Unavailable|Application Error|Fatal error)[^<]{0,60}<\/title>|<b>(?:Fatal|Parse) error<\/b>:|Error establishing a database connection|There has been a critical error on this website/i

/** A page that reports an error while its status says that all is well. */
export function isErrorPage({ status, body }: ResponseView): boolean {
  return status === 200 && body !== undefined && errorPage.test(body.slice(0, 8192))
}
