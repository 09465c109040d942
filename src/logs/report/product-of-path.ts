/** Parts of the paths under which products keep their logs; from the packages of Debian and Red Hat. */
const places: readonly (readonly [RegExp, string])[] = [
  [/ingress-nginx/i, 'ingress-nginx'],
  [/openresty/i, 'openresty'],
  [/nginx/i, 'nginx'],
  [/apache2?|httpd|other_vhosts_access/i, 'apache-httpd'],
  [/haproxy/i, 'haproxy'],
  [/varnish/i, 'varnish'],
  [/caddy/i, 'caddy'],
  [/traefik/i, 'traefik'],
  [/envoy|istio/i, 'envoy'],
  [/squid/i, 'squid'],
  [/lighttpd/i, 'lighttpd'],
  [/trafficserver/i, 'apache-traffic-server'],
  [/h2o/i, 'h2o'],
  [/gunicorn/i, 'gunicorn'],
  [/localhost_access_log|tomcat/i, 'tomcat'],
]

/** The product that keeps its log at such a path, when the form of the lines does not say; undefined when the path is silent. */
export function productOfPath(path: string): string | undefined {
  return places.find(([pattern]) => pattern.test(path))?.[1]
}
