/** A gateway as a case asks for it. Time-outs are shortened so that a lab run takes minutes. */
export interface ProxyOptions {
  readonly port: number
  /** Folder of its own for configuration, sockets and logs. */
  readonly folder: string
  readonly upstreams: readonly Upstream[]
  /** Seconds for connecting and for waiting; default 1. */
  readonly timeoutSeconds?: number
  readonly variant?: ProxyVariant
  /** Trusted for upstream TLS when verification is on. */
  readonly caFile?: string
  /** Clients meet TLS with this pair. */
  readonly tls?: { readonly certFile: string; readonly keyFile: string }
}

export interface Upstream {
  readonly host: string
  readonly port: number
  readonly tls?: boolean
}

export type ProxyVariant =
  | 'plain'
  /** What is behind speaks FastCGI and runs index.php. */
  | 'fastcgi'
  /** Replaces the error pages of what is behind by pages of its own. */
  | 'own-pages'
  /** Health checks, all of them failing. */
  | 'checked'
  /** A limit that the first request already exceeds, or a queue that is full. */
  | 'limited'
  /** Asks each of several servers in turn and takes no notice of which of them fail. */
  | 'unchecked'
  /** Stops asking a server that has failed. */
  | 'breaker'
  /** The time-outs and retries that the product or its Debian package comes with. */
  | 'stock'
  /** One request at a time to what is behind. */
  | 'full'
  /** Asks its clients for a certificate. */
  | 'client-certificate'
  /** Answers 503 by rule. */
  | 'maintenance'
  /** Denies by rule. */
  | 'denied'
  /** No route for the request. */
  | 'no-route'
  /** A rule of its own that cannot be carried out. */
  | 'misconfigured'

/** One product: the program that must be installed, and how to start it. */
export interface Proxy {
  /** The responder's id in the catalog. */
  readonly id: string
  readonly program: string
  configure(
    options: ProxyOptions,
  ): Promise<{ readonly command: string; readonly args: readonly string[] }>
}
