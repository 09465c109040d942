import type { Responder } from '../../model/responder.ts'

export const kubernetesApiserver: Responder = {
  id: 'kubernetes-apiserver',
  name: 'Kubernetes API server proxy',
  role: 'gateway',
  kind: 'reverse_proxy',
  signs: [
    {
      on: 'body',
      pattern: /"kind":\s*"Status",\s*"apiVersion":\s*"v1"/,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'body',
      pattern: /"apiVersion":\s*"v1",[\s\S]{0,200}"reason":\s*"ServiceUnavailable"/,
      proves: 'authorship',
      strength: 'certain',
    },
  ],
  emits: [
    {
      status: 503,
      subCode: 'ServiceUnavailable',
      cause: 'destination_unavailable',
      faultDomain: 'application',
      share: 70,
      marks: [
        {
          on: 'body',
          pattern:
            /no endpoints available for service|error trying to reach service|the server is currently unable to handle the request/i,
        },
        { on: 'sub-code', code: 'ServiceUnavailable' },
      ],
      source: 0,
    },
    {
      status: 403,
      subCode: 'Forbidden',
      cause: 'http_request_denied',
      faultDomain: 'client',
      share: 80,
      marks: [
        { on: 'body', pattern: /"reason":\s*"Forbidden"/ },
        { on: 'sub-code', code: 'Forbidden' },
      ],
      source: 0,
    },
    {
      status: 404,
      subCode: 'NotFound',
      cause: 'destination_not_found',
      faultDomain: 'application',
      share: 80,
      marks: [
        { on: 'body', pattern: /"reason":\s*"NotFound"/ },
        { on: 'sub-code', code: 'NotFound' },
      ],
      source: 0,
    },
    {
      status: 504,
      subCode: 'Timeout',
      cause: 'http_response_timeout',
      faultDomain: 'application',
      share: 80,
      marks: [{ on: 'sub-code', code: 'Timeout' }],
      source: 0,
    },
  ],
  timeouts: [],
  logSignals: [],
  requestIdFields: [],
  logs: 'kubectl logs -n kube-system kube-apiserver-NODE',
  steps: [
    {
      text: 'Has the service ready endpoints?',
      command: 'kubectl get endpointslices,pods -A -o wide',
    },
  ],
  sources: [
    { url: 'https://kubernetes.io/docs/reference/', checked: '2026-11-24', kind: 'unverified' },
  ],
}
