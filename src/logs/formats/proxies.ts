import type { LogFormat } from '../format.ts'
import { apacheError } from './apache-error.ts'
import { atsExtended } from './ats-extended.ts'
import { atsSquid } from './ats-squid.ts'
import { caddyError, caddyJson } from './caddy-json.ts'
import { clfLike } from './clf-like.ts'
import { combined } from './combined.ts'
import { combinedTimed } from './combined-timed.ts'
import { common } from './common.ts'
import { envoyDefault } from './envoy-default.ts'
import { envoyJson } from './envoy-json.ts'
import { h2oError } from './h2o-error.ts'
import { haproxyClf } from './haproxy-clf.ts'
import { haproxyHttplog } from './haproxy-httplog.ts'
import { haproxyJson } from './haproxy-json.ts'
import { haproxyNotice } from './haproxy-notice.ts'
import { haproxyTcplog } from './haproxy-tcplog.ts'
import { ingressNginx } from './ingress-nginx.ts'
import { istioText } from './istio-text.ts'
import { jetty } from './jetty.ts'
import { kongJson } from './kong-json.ts'
import { lighttpd } from './lighttpd.ts'
import { ltsv } from './ltsv.ts'
import { nginxError } from './nginx-error.ts'
import { nginxJson } from './nginx-json.ts'
import { nginxProxyManager } from './nginx-proxy-manager.ts'
import { nginxTiming } from './nginx-timing.ts'
import { squidNative } from './squid-native.ts'
import { tomcatAccess } from './tomcat-access.ts'
import { traefikClf } from './traefik-clf.ts'
import { traefikJson } from './traefik-json.ts'
import { varnishncsa } from './varnishncsa.ts'
import { varnishlog } from './varnishlog.ts'
import { vhostCombined } from './vhost-combined.ts'

/** What web servers, gateways and proxies that people run themselves write. */
export const proxies: readonly LogFormat[] = [
  apacheError,
  atsExtended,
  atsSquid,
  caddyError,
  caddyJson,
  clfLike,
  combined,
  combinedTimed,
  common,
  envoyDefault,
  envoyJson,
  h2oError,
  haproxyClf,
  haproxyHttplog,
  haproxyJson,
  haproxyNotice,
  haproxyTcplog,
  ingressNginx,
  istioText,
  jetty,
  kongJson,
  lighttpd,
  ltsv,
  nginxError,
  nginxJson,
  nginxProxyManager,
  nginxTiming,
  squidNative,
  tomcatAccess,
  traefikClf,
  traefikJson,
  varnishncsa,
  varnishlog,
  vhostCombined,
]
