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
  /** Write access and error logs as the product's package does. */
  readonly logs?: true
}

/** Where a gateway writes what it did, with `logs`. */
export interface ProxyLogs {
  readonly access: string
  /** Absent: the product writes why into its access log. */
  readonly error?: string
}

/** A program in the foreground; with `output`, what it prints is kept in that file. */
export interface ProxyProgram {
  readonly command: string
  readonly args: readonly string[]
  readonly output?: string
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
  configure(options: ProxyOptions): Promise<
    ProxyProgram & {
      /** Programs that write its logs. */
      readonly beside?: readonly ProxyProgram[]
      readonly logs?: ProxyLogs
    }
  >
}
