import type { Emission, LogSignal, Responder } from '../../model/responder.ts'
import type { IisSubStatus } from '../statuses/iis-sub-statuses.ts'
import { iisSubStatuses } from '../statuses/iis-sub-statuses.ts'

/** Sub-statuses that are met often; the others are equally rare. */
const common: Readonly<Partial<Record<string, number>>> = {
  '404.0': 60,
  '500.19': 12,
  '500.30': 12,
  '502.3': 40,
  '502.4': 12,
  '502.5': 30,
  '503.0': 30,
  '503.2': 8,
}

function emissionOf({ code, name, cause, faultDomain }: IisSubStatus): Emission {
  return {
    status: Number(code.slice(0, 3)),
    subCode: code,
    when: name,
    cause,
    faultDomain,
    share: common[code] ?? 2,
    marks: [
      { on: 'body', pattern: new RegExp(`HTTP Error ${code.replace('.', '\\.')}\\b`) },
      { on: 'sub-code', code },
    ],
    source: 0,
  }
}

export const iis: Responder = {
  id: 'iis',
  name: 'Microsoft IIS, Application Request Routing',
  role: 'origin_server',
  kind: 'reverse_proxy',
  signs: [
    {
      on: 'field',
      name: 'Server',
      pattern: /^Microsoft-IIS\/[\d.]+$/,
      proves: 'passage',
      strength: 'strong',
    },
    {
      on: 'field',
      name: 'Server',
      pattern: /^Microsoft-HTTPAPI\/2\.0$/,
      proves: 'authorship',
      strength: 'certain',
      why: 'written by http.sys itself',
    },
    {
      on: 'body',
      pattern: /HTTP Error (?:50[0-9]|40[0-9])\.\d{1,3}\b/,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      // Azure App Service runs the same program.
      on: 'body',
      pattern: /502 - Web server received an invalid response while acting as a gateway/,
      proves: 'authorship',
      strength: 'weak',
    },
    {
      on: 'body',
      pattern: /The specified CGI application encountered an error and the server terminated/i,
      proves: 'authorship',
      strength: 'strong',
    },
    {
      on: 'field',
      name: 'X-Powered-By',
      pattern: /^ARR\/[\d.]+$/,
      proves: 'passage',
      strength: 'certain',
    },
    {
      on: 'body',
      pattern:
        /<h2>(?:Service Unavailable|Bad Request[^<]{0,40}|Not Found)<\/h2>\s*<hr><p>HTTP Error \d{3}\. /i,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'body',
      pattern: /HTTP Error 503\. The service is unavailable\./i,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'body',
      pattern: /Server Error in Application/i,
      proves: 'authorship',
      strength: 'strong',
    },
  ],
  emits: [
    {
      status: 503,
      subCode: 'AppOffline',
      cause: 'destination_unavailable',
      faultDomain: 'application',
      share: 60,
      marks: [
        { on: 'body', pattern: /HTTP Error 503\. The service is unavailable/i },
        { on: 'sub-code', code: 'AppOffline' },
      ],
      source: 0,
    },
    ...iisSubStatuses.map((entry) => emissionOf(entry)),
    // The same sub-status for every way to lose the server behind; sc-win32-status parts them.
    ...(
      [
        ['http_response_timeout', 30, /\b502 3 12002\b|0x80072ee2/i],
        ['connection_terminated', 20, /\b502 3 (?:12030|2147954430)\b|0x80072efe/i],
        ['dns_error', 6, /\b502 3 12007\b|0x80072ee7/i],
        ['http_protocol_error', 8, /\b502 3 (?:12152|2147954552)\b|0x80072f78/i],
      ] as const
    ).map(([cause, share, pattern]): Emission => ({
      status: 502,
      cause,
      faultDomain: 'application',
      share,
      marks: [{ on: 'body', pattern }],
      source: 0,
    })),
    {
      status: 502,
      cause: 'connection_terminated',
      faultDomain: 'application',
      share: 20,
      marks: [
        {
          on: 'body',
          pattern: /specified CGI application encountered an error and the server terminated/i,
        },
      ],
      source: 0,
    },
    { status: 500, cause: 'application_error', faultDomain: 'application', share: 60, source: 0 },
    { status: 403, cause: 'http_request_denied', faultDomain: 'client', share: 40, source: 0 },
    { status: 400, cause: 'http_request_error', faultDomain: 'client', share: 60, source: 0 },
  ],
  timeouts: [
    {
      setting: 'ARR proxy timeout',
      seconds: 120,
      status: 502,
      cause: 'http_response_timeout',
      configurable: true,
      source: 0,
    },
  ],
  logSignals: [
    ...(
      [
        ['12002', 'http_response_timeout'],
        ['12029', 'connection_refused'],
        ['12007', 'dns_error'],
        ['(?:12030|2147954430)', 'connection_terminated'],
        ['(?:12152|2147954552)', 'http_protocol_error'],
      ] as const
    ).map(([windows, cause]): LogSignal => ({
      log: 'access',
      pattern: new RegExp(` 502 3 ${windows} \\d`),
      cause,
      source: 0,
    })),
    { log: 'access', pattern: / 502 4 0 \d/, cause: 'destination_unavailable', source: 0 },
    {
      log: 'error',
      pattern: /\bAppOffline\b/,
      cause: 'destination_unavailable',
      faultDomain: 'application',
      source: 0,
    },
    {
      log: 'error',
      pattern: /\bQueueFull\b/,
      cause: 'overload',
      faultDomain: 'application',
      source: 0,
    },
    {
      log: 'error',
      pattern: /\bConnection_Dropped\b/,
      cause: 'connection_terminated',
      faultDomain: 'application',
      source: 0,
    },
    {
      log: 'error',
      pattern: /\bTimer_(?:Connection|Header|Entity)[A-Za-z]*\b/,
      cause: 'http_request_error',
      faultDomain: 'client',
      source: 0,
    },
  ],
  requestIdFields: ['X-ARR-LOG-ID'],
  logs: '%SystemDrive%\\inetpub\\logs\\LogFiles and System32\\LogFiles\\HTTPERR',
  steps: [
    {
      text: 'Read sc-substatus and sc-win32-status in the IIS log, and the http.sys error log.',
      command: 'type %SystemRoot%\\System32\\LogFiles\\HTTPERR\\httperr*.log',
    },
  ],
  sources: [
    {
      url: 'https://learn.microsoft.com/troubleshoot/developer/webapps/iis/',
      checked: '2026-11-24',
      kind: 'unverified',
    },
  ],
}
