/** A proxy that keeps idle connections to its origin. */
export type Proxy = 'aws-alb' | 'cloudflare' | 'google-lb' | 'nginx'

interface IdleTimeout {
  readonly setting: string
  readonly seconds: number
  readonly source: string
  readonly checked: string
}

/** How long each keeps an idle connection by default. */
const idleTimeouts: Readonly<Record<Proxy, IdleTimeout>> = {
  'aws-alb': {
    setting: 'idle_timeout.timeout_seconds',
    seconds: 60,
    source: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/',
    checked: '2026-11-22',
  },
  cloudflare: {
    setting: 'Proxy Idle Timeout',
    seconds: 900,
    source: 'https://developers.cloudflare.com/fundamentals/reference/connection-limits/',
    checked: '2026-11-22',
  },
  'google-lb': {
    setting: 'backend keep-alive',
    seconds: 600,
    source: 'https://cloud.google.com/load-balancing/docs/https/request-distribution',
    checked: '2026-11-22',
  },
  nginx: {
    setting: 'keepalive_timeout of the upstream',
    seconds: 60,
    source: 'https://nginx.org/en/docs/http/ngx_http_upstream_module.html#keepalive_timeout',
    checked: '2026-11-24',
  },
}

/** The time-outs of a `node:http` server that matter to a proxy; 0 means none. */
export interface ServerTimeouts {
  /** Milliseconds after which an idle connection is closed. */
  keepAliveTimeout: number
  /** Milliseconds after which a silent socket is closed. */
  timeout: number
}

/** What the server waits longer than the proxy, so that it is always the proxy which closes. */
const headStartMs = 5000

/** Sets the server's time-outs above the idle time-out of the proxy before it: a name, or its seconds. */
export function outlastProxy(server: ServerTimeouts, proxy: Proxy | number): void {
  const idleMs = idleOf(proxy).seconds * 1000
  if (server.keepAliveTimeout !== 0 && server.keepAliveTimeout < idleMs + headStartMs) {
    server.keepAliveTimeout = idleMs + headStartMs
  }
  if (server.timeout !== 0 && server.timeout < idleMs + headStartMs) {
    server.timeout = idleMs + headStartMs
  }
}

/**
 * Says what would make a proxy meet a connection that the server has just closed, which it reports as a sporadic 502; each
 * is a sentence with its fix. Empty when all is well.
 */
export function keepAliveWarnings(
  server: Readonly<ServerTimeouts>,
  proxy: Proxy | number,
): readonly string[] {
  const { setting, seconds } = idleOf(proxy)
  return (['keepAliveTimeout', 'timeout'] as const)
    .filter((name) => server[name] !== 0 && server[name] <= seconds * 1000)
    .map(
      (name) =>
        `server.${name} is ${server[name] / 1000} s and the proxy keeps idle connections for ${seconds} s (${setting}): ` +
        `it will send requests on connections that have just been closed and answer 502. ` +
        `Set server.${name} to ${seconds * 1000 + headStartMs} or more.`,
    )
}

/** Emits each warning once the server listens, when frameworks have set their own time-outs. */
export function warnKeepAlive(
  server: ServerTimeouts & {
    readonly listening: boolean
    once(event: 'listening', listener: () => void): unknown
  },
  proxy: Proxy | number,
  warn: (sentence: string) => void = (sentence) => process.emitWarning(sentence),
): void {
  const check = (): void => {
    for (const sentence of keepAliveWarnings(server, proxy)) warn(sentence)
  }
  if (server.listening) check()
  else server.once('listening', check)
}

function idleOf(proxy: Proxy | number): Pick<IdleTimeout, 'setting' | 'seconds'> {
  return typeof proxy === 'number'
    ? { setting: 'as configured', seconds: proxy }
    : idleTimeouts[proxy]
}
