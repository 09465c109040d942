import type { Responder } from '../../model/responder.ts'

export const ingressNginx: Responder = {
  id: 'ingress-nginx',
  name: 'Kubernetes ingress-nginx',
  role: 'gateway',
  kind: 'reverse_proxy',
  signs: [
    { on: 'body', pattern: /default backend - 404/i, proves: 'authorship', strength: 'certain' },
    {
      on: 'body',
      pattern: /\[upstream-default-backend\]|\bupstream-default-backend\b/,
      proves: 'authorship',
      strength: 'certain',
    },
    { on: 'field', name: 'Server', pattern: /^nginx$/, proves: 'passage', strength: 'weak' },
    {
      on: 'field',
      name: 'Strict-Transport-Security',
      pattern: /max-age=(?:15724800|31536000); includeSubDomains/,
      proves: 'passage',
      strength: 'weak',
    },
    {
      on: 'body',
      pattern: 'default backend - 404',
      proves: 'authorship',
      strength: 'strong',
      statuses: [404],
    },
    {
      on: 'body',
      pattern: '<hr><center>nginx</center>',
      proves: 'authorship',
      strength: 'weak',
      statuses: [500, 502, 503, 504],
    },
  ],
  emits: [
    {
      status: 404,
      cause: 'destination_not_found',
      faultDomain: 'origin_proxy',
      share: 90,
      marks: [{ on: 'body', pattern: /default backend - 404/i }],
      source: 0,
    },
    {
      status: 503,
      cause: 'destination_unavailable',
      faultDomain: 'application',
      share: 80,
      source: 0,
    },
    { status: 502, cause: 'connection_refused', faultDomain: 'application', share: 50, source: 0 },
    { status: 502, cause: 'tls_protocol_error', faultDomain: 'origin_proxy', share: 10, source: 0 },
    {
      status: 503,
      cause: 'proxy_configuration_error',
      faultDomain: 'origin_proxy',
      share: 2,
      source: 0,
    },
    {
      status: 503,
      cause: 'proxy_internal_response',
      faultDomain: 'origin_proxy',
      share: 1,
      source: 0,
    },
    { status: 504, cause: 'connection_timeout', faultDomain: 'origin_proxy', share: 16, source: 0 },
    {
      status: 504,
      cause: 'http_response_timeout',
      faultDomain: 'application',
      share: 33,
      source: 0,
    },
  ],
  timeouts: [
    { setting: 'proxy-connect-timeout', seconds: 5, status: 504, configurable: true, source: 0 },
    { setting: 'proxy-read-timeout', seconds: 60, status: 504, configurable: true, source: 0 },
    { setting: 'proxy-send-timeout', seconds: 60, status: 504, configurable: true, source: 0 },
  ],
  logSignals: [
    {
      log: 'error',
      pattern: /Service "[^"]+" does not have any active Endpoint/,
      cause: 'destination_unavailable',
      source: 0,
    },
    {
      log: 'error',
      pattern: /no peer was returned, balancer:/,
      cause: 'destination_unavailable',
      source: 0,
    },
    {
      log: 'access',
      pattern:
        /\[([\w-]+-[\w-]+-\d+)\] \[([^\]]*)\] (\S+(?:, \S+)*) (\S+) (\S+) (\S+) ([0-9a-f]{32})$/,
      source: 1,
    },
  ],
  requestIdFields: ['X-Request-ID'],
  logs: 'kubectl logs -n ingress-nginx deploy/ingress-nginx-controller',
  steps: [
    {
      text: 'Has the service endpoints? Read the controller log.',
      command:
        'kubectl get endpointslices; kubectl logs -n ingress-nginx deploy/ingress-nginx-controller --tail=50',
    },
  ],
  sources: [
    { url: 'https://github.com/kubernetes/ingress-nginx', checked: '2026-11-22', kind: 'source' },
    { url: 'general knowledge of the product', checked: '2026-11-22', kind: 'unverified' },
  ],
}
