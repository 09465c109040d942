import type { Responder } from '../../model/responder.ts'

export const azureApplicationGateway: Responder = {
  id: 'azure-application-gateway',
  name: 'Azure Application Gateway',
  role: 'gateway',
  kind: 'load_balancer',
  signs: [
    {
      on: 'body',
      pattern: /Microsoft-Azure-Application-Gateway\/v[12]/,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'field',
      name: 'Server',
      pattern: /^Microsoft-Azure-Application-Gateway\/v[12]$/,
      proves: 'passage',
      strength: 'certain',
    },
    {
      on: 'field',
      name: 'Set-Cookie',
      pattern: /^ApplicationGatewayAffinity(?:CORS)?=/,
      proves: 'passage',
      strength: 'certain',
    },
    {
      on: 'body',
      pattern: '<center>Microsoft-Azure-Application-Gateway/v2</center>',
      proves: 'authorship',
      strength: 'certain',
    },
  ],
  emits: [
    {
      status: 502,
      cause: 'destination_unavailable',
      faultDomain: 'application',
      share: 50,
      source: 0,
    },
    {
      status: 502,
      cause: 'connection_terminated',
      faultDomain: 'application',
      share: 20,
      source: 0,
    },
    { status: 403, cause: 'http_request_denied', faultDomain: 'client', share: 80, source: 0 },
    {
      status: 502,
      subCode: 'ERRORINFO_UPSTREAM_NO_LIVE',
      cause: 'destination_unavailable',
      faultDomain: 'application',
      share: 11,
      marks: [
        { on: 'sub-code', code: 'ERRORINFO_UPSTREAM_NO_LIVE' },
        { on: 'body', pattern: /\bERRORINFO_UPSTREAM_NO_LIVE\b/ },
      ],
      source: 0,
    },
    {
      status: 502,
      subCode: 'ERRORINFO_UPSTREAM_CLOSED_CONNECTION',
      cause: 'connection_terminated',
      faultDomain: 'application',
      share: 10,
      marks: [
        { on: 'sub-code', code: 'ERRORINFO_UPSTREAM_CLOSED_CONNECTION' },
        { on: 'body', pattern: /\bERRORINFO_UPSTREAM_CLOSED_CONNECTION\b/ },
      ],
      source: 0,
    },
    {
      status: 504,
      subCode: 'ERRORINFO_UPSTREAM_TIMED_OUT',
      cause: 'http_response_timeout',
      faultDomain: 'application',
      share: 33,
      marks: [
        { on: 'sub-code', code: 'ERRORINFO_UPSTREAM_TIMED_OUT' },
        { on: 'body', pattern: /\bERRORINFO_UPSTREAM_TIMED_OUT\b/ },
      ],
      source: 0,
    },
    {
      status: 499,
      subCode: 'ERRORINFO_CLIENT_CLOSED_REQUEST',
      cause: 'client_closed',
      faultDomain: 'client',
      share: 4,
      marks: [
        { on: 'sub-code', code: 'ERRORINFO_CLIENT_CLOSED_REQUEST' },
        { on: 'body', pattern: /\bERRORINFO_CLIENT_CLOSED_REQUEST\b/ },
      ],
      source: 1,
    },
  ],
  timeouts: [
    {
      setting: 'backend setting request timeout',
      seconds: 20,
      status: 504,
      configurable: true,
      source: 1,
    },
  ],
  logSignals: [
    {
      log: 'access',
      pattern: /"(?:error_info|errorInfo|ErrorInfo)(?:_s)?":\s*"(ERRORINFO_[A-Z_]+)"/,
      source: 0,
    },
    { log: 'access', shared: true, pattern: /"serverStatus(?:_s)?":\s*"?(\d*)/, source: 0 },
  ],
  requestIdFields: ['X-AppGW-Trace-Id', 'x-appgw-trace-id'],
  logs: 'ApplicationGatewayAccessLog',
  steps: [
    {
      text: 'See the health of the backend pool.',
      command:
        'az network application-gateway show-backend-health --name NAME --resource-group GROUP',
    },
  ],
  sources: [
    { url: 'https://github.com/MicrosoftDocs/azure-docs', checked: '2026-11-22', kind: 'docs' },
    { url: 'general knowledge of the product', checked: '2026-11-22', kind: 'secondary' },
  ],
}
