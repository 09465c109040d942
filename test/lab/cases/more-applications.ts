import type { CauseType, FaultDomain } from '../../../src/model/cause.ts'
import type { AppFault, AppId } from '../apps/app.ts'
import type { LabCase, ProxyId } from '../lab-case.ts'

interface Row {
  readonly app: AppId
  readonly fault: AppFault
  readonly chain: readonly ProxyId[]
  readonly responder: string | null
  readonly cause: CauseType | null
  readonly faultDomain?: FaultDomain
  readonly equivalent?: readonly CauseType[]
  /** Seconds that the last gateway waits. */
  readonly waits?: number
}

const rows: readonly Row[] = [
  {
    app: 'php-fpm',
    fault: 'exception',
    chain: ['apache-httpd'],
    responder: 'application',
    cause: 'application_error',
  },
  {
    app: 'php-fpm',
    fault: 'slow',
    chain: ['apache-httpd'],
    responder: 'apache-httpd',
    cause: 'http_response_timeout',
  },
  {
    app: 'php-fpm',
    fault: 'missing',
    chain: ['apache-httpd'],
    responder: 'php-fpm',
    cause: 'proxy_configuration_error',
    faultDomain: 'origin_proxy',
    equivalent: ['destination_not_found'],
  },
  { app: 'php-fpm', fault: 'healthy', chain: ['apache-httpd'], responder: null, cause: null },
  {
    app: 'php-fpm',
    fault: 'exception-shown',
    chain: ['varnish', 'nginx'],
    responder: 'php-fpm',
    cause: 'application_error',
  },
  {
    app: 'php-fpm',
    fault: 'killed',
    chain: ['haproxy', 'nginx'],
    responder: 'nginx',
    cause: 'connection_terminated',
  },
  // gunicorn kills a worker that says nothing for two seconds, before the gateway loses patience.
  {
    app: 'gunicorn',
    fault: 'slow',
    chain: ['nginx'],
    waits: 6,
    responder: 'nginx',
    cause: 'connection_terminated',
    equivalent: ['http_response_timeout', 'application_error'],
  },
  {
    app: 'gunicorn',
    fault: 'exception',
    chain: ['caddy', 'apache-httpd'],
    responder: 'gunicorn',
    cause: 'application_error',
  },
  {
    app: 'gunicorn',
    fault: 'killed',
    chain: ['caddy', 'apache-httpd'],
    responder: 'apache-httpd',
    cause: 'connection_terminated',
    equivalent: ['http_response_timeout', 'application_error'],
  },
  {
    app: 'gunicorn',
    fault: 'healthy',
    chain: ['caddy', 'apache-httpd'],
    responder: null,
    cause: null,
  },
  {
    app: 'express',
    fault: 'exception',
    chain: ['varnish', 'nginx'],
    responder: 'express',
    cause: 'application_error',
  },
  {
    app: 'express',
    fault: 'slow',
    chain: ['haproxy', 'nginx'],
    responder: 'nginx',
    cause: 'http_response_timeout',
  },
  {
    app: 'express',
    fault: 'exception-shown',
    chain: ['caddy'],
    responder: 'express',
    cause: 'application_error',
  },
  {
    app: 'express',
    fault: 'healthy',
    chain: ['haproxy', 'varnish', 'nginx'],
    responder: null,
    cause: null,
  },
]

/** Real applications in more chains, and ended by their own server before the gateway gives up. */
export const moreApplicationCases: readonly LabCase[] = [
  ...rows.map(
    ({ app, fault, chain, responder, cause, faultDomain, equivalent, waits }): LabCase => ({
      id: [...chain, app, fault, ...(waits === undefined ? [] : ['impatient'])].join('-'),
      layers: chain.map((proxy, index) => ({
        proxy,
        ...(app === 'php-fpm' && index === chain.length - 1 && { variant: 'fastcgi' as const }),
        ...(waits !== undefined && { timeoutSeconds: waits }),
      })),
      origin: { fault: 'healthy', app, appFault: fault },
      truth: {
        verdict: cause === null ? 'working' : 'broken',
        responder,
        cause,
        faultDomain: cause === null ? null : (faultDomain ?? 'application'),
      },
      ...(equivalent !== undefined && { equivalent }),
    }),
  ),
  ...(['nginx', 'apache-httpd'] as const).map((proxy): LabCase => ({
    id: `${proxy}-php-fpm-down`,
    layers: [{ proxy, variant: 'fastcgi' }],
    origin: { fault: 'closed' },
    truth: {
      verdict: 'broken',
      responder: proxy,
      cause: 'connection_refused',
      faultDomain: 'application',
    },
  })),
]
