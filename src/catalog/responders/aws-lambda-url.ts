import type { Responder } from '../../model/responder.ts'

export const awsLambdaUrl: Responder = {
  id: 'aws-lambda-url',
  name: 'AWS Lambda function URL',
  role: 'gateway',
  kind: 'paas',
  signs: [
    { on: 'field', name: 'x-amzn-RequestId', proves: 'passage', strength: 'strong' },
    {
      on: 'field',
      name: 'X-Amzn-Trace-Id',
      pattern: /^(?:Root|root)=/,
      proves: 'passage',
      strength: 'strong',
    },
    { on: 'field', name: 'x-amzn-ErrorType', proves: 'authorship', strength: 'strong' },
    {
      on: 'body',
      pattern: /^Internal Server Error\s*$/m,
      proves: 'authorship',
      strength: 'weak',
      statuses: [502],
    },
    {
      on: 'body',
      pattern: '{"Message":"Forbidden"}',
      proves: 'authorship',
      strength: 'strong',
      statuses: [403],
    },
  ],
  emits: [
    { status: 502, cause: 'http_protocol_error', faultDomain: 'application', share: 5, source: 0 },
    {
      status: 504,
      cause: 'http_response_timeout',
      faultDomain: 'application',
      share: 33,
      source: 0,
    },
    { status: 429, cause: 'rate_limited', faultDomain: 'application', share: 4, source: 0 },
    { status: 503, cause: 'proxy_internal_error', faultDomain: 'platform', share: 3, source: 0 },
  ],
  timeouts: [
    { setting: 'function timeout default', seconds: 3, status: 502, configurable: true, source: 0 },
    {
      setting: 'function timeout maximum',
      seconds: 900,
      status: 502,
      configurable: false,
      source: 0,
    },
  ],
  logSignals: [
    {
      log: 'error',
      pattern: /Task timed out after ([\d.]+) seconds/,
      cause: 'http_response_timeout',
      source: 0,
    },
    {
      log: 'error',
      pattern: /RequestId: \S+ Error: Runtime exited with error: (.*)/,
      cause: 'connection_terminated',
      source: 0,
    },
    {
      log: 'error',
      pattern:
        /"errorType":"Runtime\.(?:ExitError|UserCodeSyntaxError|ImportModuleError|HandlerNotFound)"/,
      source: 0,
    },
  ],
  requestIdFields: ['x-amzn-RequestId'],
  steps: [],
  sources: [{ url: 'general knowledge of the product', checked: '2026-11-22', kind: 'unverified' }],
}
