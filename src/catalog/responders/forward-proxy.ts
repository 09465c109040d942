import type { Responder } from '../../model/responder.ts'

export const forwardProxy: Responder = {
  id: 'forward-proxy',
  name: 'a forward proxy',
  role: 'gateway',
  kind: 'reverse_proxy',
  signs: [
    {
      on: 'body',
      pattern:
        /(?:Received HTTP code \d{3} from proxy after CONNECT|CONNECT tunnel failed, response \d{3}|Proxy CONNECT aborted|Tunnel connection failed: \d{3})/i,
      proves: 'authorship',
      strength: 'certain',
    },
    { on: 'field', name: 'Proxy-Authenticate', proves: 'authorship', strength: 'strong' },
  ],
  emits: [
    {
      status: 403,
      cause: 'http_request_denied',
      faultDomain: 'network',
      share: 90,
      marks: [
        {
          on: 'body',
          pattern:
            /CONNECT tunnel failed, response 403|HTTP code 403 from proxy|Tunnel connection failed: 403/i,
        },
      ],
      source: 0,
    },
    { status: 407, cause: 'http_request_denied', faultDomain: 'client', share: 95, source: 0 },
    {
      status: 502,
      cause: 'connection_refused',
      faultDomain: 'network',
      share: 40,
      marks: [
        {
          on: 'body',
          pattern: /CONNECT tunnel failed, response 50[23]|HTTP code 50[23] from proxy/i,
        },
      ],
      source: 0,
    },
    { status: 502, cause: 'dns_error', faultDomain: 'network', share: 30, source: 0 },
    { status: 504, cause: 'connection_timeout', faultDomain: 'network', share: 60, source: 0 },
  ],
  timeouts: [],
  logSignals: [],
  requestIdFields: [],
  logs: 'the log of the proxy',
  steps: [
    {
      text: 'Which proxy is in use? Try without it.',
      command: "env | grep -i _proxy; curl --noproxy '*' -v https://HOST/",
    },
  ],
  sources: [
    {
      url: 'https://www.rfc-editor.org/rfc/rfc9110#CONNECT',
      checked: '2026-11-24',
      kind: 'unverified',
    },
  ],
}
