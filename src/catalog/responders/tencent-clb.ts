import type { Responder } from '../../model/responder.ts'

export const tencentClb: Responder = {
  id: 'tencent-clb',
  name: 'Tencent Cloud load balancer',
  role: 'edge',
  kind: 'load_balancer',
  signs: [
    {
      on: 'field',
      name: 'Server',
      pattern: /^stgw(?:\/[\d.]+)?/i,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'body',
      pattern: /<center>stgw(?:\/[\d.]+)?/i,
      proves: 'authorship',
      strength: 'certain',
    },
  ],
  emits: [
    {
      status: 504,
      cause: 'connection_timeout',
      faultDomain: 'edge_to_origin',
      share: 45,
      source: 0,
    },
    {
      status: 504,
      cause: 'http_response_timeout',
      faultDomain: 'edge_to_origin',
      share: 45,
      source: 0,
    },
    {
      status: 502,
      cause: 'connection_refused',
      faultDomain: 'edge_to_origin',
      share: 50,
      source: 0,
    },
    {
      status: 503,
      cause: 'destination_unavailable',
      faultDomain: 'application',
      share: 60,
      source: 0,
    },
  ],
  timeouts: [],
  logSignals: [],
  requestIdFields: [],
  logs: 'CLB access logs in CLS',
  steps: [],
  sources: [
    {
      url: 'https://www.tencentcloud.com/document/product/214',
      checked: '2026-11-24',
      kind: 'unverified',
    },
  ],
}
