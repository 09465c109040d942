/** The host of an address in lower case; empty when there is none. */
export function hostOf(url: string | undefined): string {
  return /^https?:\/\/([^/:?#]+)/i.exec(url ?? '')?.[1]?.toLowerCase() ?? ''
}

/** A host without its `www.`. */
export function bareHost(host: string): string {
  return host.replace(/^www\./, '')
}
