import type { Responder } from '../../model/responder.ts'

export const kubernetes: Responder = {
  id: 'kubernetes',
  name: 'Kubernetes Service networking (kube-proxy, API server proxy)',
  role: 'gateway',
  kind: 'load_balancer',
  signs: [
    { on: 'field', name: 'Audit-Id', proves: 'passage', strength: 'strong' },
    { on: 'field', name: 'X-Kubernetes-Pf-Flowschema-Uid', proves: 'passage', strength: 'certain' },
    {
      on: 'body',
      pattern: 'no endpoints available for service',
      proves: 'authorship',
      strength: 'certain',
      statuses: [503],
    },
    {
      on: 'body',
      pattern: '"reason":"ServiceUnavailable"',
      proves: 'authorship',
      strength: 'strong',
      statuses: [503],
    },
    {
      on: 'body',
      pattern: 'error trying to reach service:',
      proves: 'authorship',
      strength: 'certain',
      statuses: [502, 503],
    },
    {
      on: 'body',
      pattern: 'default backend - 404',
      proves: 'authorship',
      strength: 'strong',
      statuses: [404],
    },
  ],
  emits: [
    {
      status: 503,
      cause: 'destination_unavailable',
      faultDomain: 'application',
      share: 60,
      marks: [{ on: 'body', pattern: /no endpoints available for service/i }],
      source: 0,
    },
    {
      status: null,
      subCode: 'REJECT',
      cause: 'connection_refused',
      faultDomain: 'application',
      share: 43,
      marks: [{ on: 'sub-code', code: 'REJECT' }],
      source: 0,
    },
    {
      status: null,
      cause: 'connection_timeout',
      faultDomain: 'origin_proxy',
      share: 16,
      source: 0,
    },
    { status: 502, cause: 'connection_refused', faultDomain: 'origin_proxy', share: 43, source: 0 },
    { status: 504, cause: 'connection_timeout', faultDomain: 'origin_proxy', share: 16, source: 0 },
  ],
  timeouts: [
    {
      setting: 'terminationGracePeriodSeconds',
      seconds: 30,
      status: 502,
      configurable: true,
      source: 0,
    },
    { setting: 'readinessProbe periodSeconds', seconds: 10, configurable: true, source: 0 },
  ],
  logSignals: [
    {
      log: 'error',
      pattern: /(?:Readiness|Liveness|Startup) probe failed: (.*)$/,
      cause: 'destination_unavailable',
      source: 0,
    },
    {
      log: 'error',
      pattern: /Back-off restarting failed container|CrashLoopBackOff/,
      cause: 'destination_unavailable',
      source: 0,
    },
    {
      log: 'error',
      shared: true,
      pattern: /OOMKilled|exit code 137/,
      cause: 'connection_terminated',
      source: 0,
    },
    {
      log: 'error',
      pattern: /has no endpoints" *.*-j REJECT/,
      cause: 'connection_refused',
      source: 0,
    },
  ],
  requestIdFields: [],
  logs: 'kubectl logs, kubectl describe',
  steps: [
    {
      text: 'Has the service ready endpoints?',
      command: 'kubectl get endpointslices,pods -o wide',
    },
  ],
  sources: [{ url: 'general knowledge of the product', checked: '2026-11-22', kind: 'unverified' }],
}
