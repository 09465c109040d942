/** What a person asked about, normalised. */
export interface Target {
  /** As typed. */
  readonly input: string
  /** Absolute URL, punycode host, no user information; absent for a paste that names none. */
  readonly url?: string
  readonly scheme?: 'http' | 'https'
  /** A-label host name or an IP address without brackets. */
  readonly host?: string
  readonly port?: number
}
