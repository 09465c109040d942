import type { LogFormat } from '../format.ts'
import { apacheError } from './apache-error.ts'
import { caddyError, caddyJson } from './caddy-json.ts'
import { clfLike } from './clf-like.ts'
import { combined } from './combined.ts'
import { common } from './common.ts'
import { envoyDefault } from './envoy-default.ts'
import { envoyJson } from './envoy-json.ts'
import { haproxyHttplog } from './haproxy-httplog.ts'
import { haproxyNotice } from './haproxy-notice.ts'
import { haproxyTcplog } from './haproxy-tcplog.ts'
import { ingressNginx } from './ingress-nginx.ts'
import { istioText } from './istio-text.ts'
import { lighttpd } from './lighttpd.ts'
import { nginxError } from './nginx-error.ts'
import { nginxJson } from './nginx-json.ts'
import { nginxTiming } from './nginx-timing.ts'
import { traefikClf } from './traefik-clf.ts'
import { traefikJson } from './traefik-json.ts'
import { varnishncsa } from './varnishncsa.ts'
import { vhostCombined } from './vhost-combined.ts'

/** What web servers, gateways and proxies that people run themselves write. */
export const proxies: readonly LogFormat[] = [
  apacheError,
  caddyError,
  caddyJson,
  clfLike,
  combined,
  common,
  envoyDefault,
  envoyJson,
  haproxyHttplog,
  haproxyNotice,
  haproxyTcplog,
  ingressNginx,
  istioText,
  lighttpd,
  nginxError,
  nginxJson,
  nginxTiming,
  traefikClf,
  traefikJson,
  varnishncsa,
  vhostCombined,
]
