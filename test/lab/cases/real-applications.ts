import type { CauseType } from '../../../src/model/cause.ts'
import type { AppFault, AppId } from '../apps/app.ts'
import type { LabCase, ProxyId } from '../lab-case.ts'

type Row = readonly [
  app: AppId,
  fault: AppFault,
  layers: readonly ProxyId[],
  responder: string | null,
  cause: CauseType | null,
  equivalent?: readonly CauseType[],
]

/** A worker that dies looks like any other connection that was closed too early. */
const closedEarly: readonly CauseType[] = ['http_response_timeout', 'application_error']

/** Applications as they are run, alone and behind the gateways that they are usually run behind. */
const rows: readonly Row[] = [
  ['express', 'exception', [], 'express', 'application_error'],
  ['express', 'exception', ['nginx'], 'express', 'application_error'],
  ['express', 'exception-shown', ['haproxy'], 'express', 'application_error'],
  ['express', 'slow', ['nginx'], 'nginx', 'http_response_timeout'],
  ['express', 'killed', ['nginx'], 'nginx', 'connection_terminated', ['connection_refused']],
  [
    'express',
    'killed',
    ['haproxy'],
    'haproxy',
    'connection_terminated',
    ['connection_refused', 'destination_unavailable'],
  ],
  ['express', 'healthy', ['caddy'], null, null],
  ['gunicorn', 'exception', [], 'gunicorn', 'application_error'],
  ['gunicorn', 'exception', ['nginx'], 'gunicorn', 'application_error'],
  ['gunicorn', 'exception', ['haproxy'], 'gunicorn', 'application_error'],
  ['gunicorn', 'exception', ['apache-httpd'], 'gunicorn', 'application_error'],
  ['gunicorn', 'killed', ['nginx'], 'nginx', 'connection_terminated', closedEarly],
  ['gunicorn', 'killed', ['caddy'], 'caddy', 'connection_terminated', closedEarly],
  ['gunicorn', 'slow', ['haproxy'], 'haproxy', 'http_response_timeout'],
  ['gunicorn', 'healthy', ['nginx'], null, null],
  // Debian's PHP does not name itself.
  ['php-fpm', 'exception', ['nginx'], 'application', 'application_error'],
  ['php-fpm', 'exception-shown', ['nginx'], 'php-fpm', 'application_error'],
  ['php-fpm', 'killed', ['nginx'], 'nginx', 'connection_terminated', closedEarly],
  ['php-fpm', 'slow', ['nginx'], 'nginx', 'http_response_timeout'],
  [
    'php-fpm',
    'missing',
    ['nginx'],
    'php-fpm',
    'proxy_configuration_error',
    ['destination_not_found'],
  ],
  ['php-fpm', 'healthy', ['nginx'], null, null],
]

export const realApplicationCases: readonly LabCase[] = rows.map(
  ([app, appFault, chain, responder, cause, equivalent]): LabCase => ({
    id: [...chain, app, appFault].join('-'),
    layers: chain.map((proxy) => ({
      proxy,
      ...(app === 'php-fpm' && { variant: 'fastcgi' as const }),
    })),
    origin: { fault: 'healthy', app, appFault },
    truth: {
      verdict: cause === null ? 'working' : 'broken',
      responder,
      cause,
      faultDomain:
        cause === null
          ? null
          : cause === 'proxy_configuration_error'
            ? 'origin_proxy'
            : 'application',
    },
    ...(equivalent !== undefined && { equivalent }),
  }),
)
