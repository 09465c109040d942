import type { Emission, Responder } from '../../model/responder.ts'

export const imperva: Responder = {
  id: 'imperva',
  name: 'Imperva Cloud WAF (Incapsula)',
  role: 'edge',
  kind: 'cdn',
  signs: [
    {
      on: 'body',
      pattern: /Request unsuccessful\. Incapsula incident ID: \d+/i,
      proves: 'authorship',
      strength: 'certain',
    },
    { on: 'body', pattern: /_Incapsula_Resource/i, proves: 'authorship', strength: 'certain' },
    {
      on: 'field',
      name: 'X-CDN',
      pattern: /^(?:Imperva|Incapsula)$/,
      proves: 'passage',
      strength: 'certain',
    },
    { on: 'field', name: 'X-Iinfo', proves: 'passage', strength: 'certain' },
    {
      on: 'field',
      name: 'Set-Cookie',
      pattern: /^(?:visid_incap_|incap_ses_|nlbi_)/,
      proves: 'passage',
      strength: 'certain',
    },
    {
      on: 'body',
      pattern: 'Incapsula incident ID',
      proves: 'authorship',
      strength: 'certain',
      statuses: [200, 403, 502, 503],
    },
    {
      on: 'body',
      pattern: '_Incapsula_Resource',
      proves: 'authorship',
      strength: 'certain',
      statuses: [200, 403, 503],
    },
    {
      on: 'body',
      pattern: 'Powered By Incapsula',
      proves: 'authorship',
      strength: 'certain',
      statuses: [403, 503],
    },
    {
      on: 'body',
      pattern: 'Request unsuccessful.',
      proves: 'authorship',
      strength: 'strong',
      statuses: [403, 503],
    },
  ],
  emits: [
    ...(
      [
        [503, '8', 'connection_refused', 'edge_to_origin', 43],
        [503, '9', 'connection_timeout', 'edge_to_origin', 16],
        [503, '20', 'connection_timeout', 'edge_to_origin', 16],
        [502, '5', 'http_protocol_error', 'application', 5],
        [503, '22', 'destination_not_found', 'edge', 26],
        [403, '15', 'http_request_denied', 'client', 40],
        [403, '16', 'http_request_denied', 'client', 30],
      ] as const
    ).map(([status, code, cause, faultDomain, share]): Emission => ({
      status,
      subCode: code,
      cause,
      faultDomain,
      share,
      marks: [
        { on: 'body', pattern: new RegExp(`\\berror code:? ?${code}\\b`, 'i') },
        {
          on: 'body',
          pattern: new RegExp(`incident_id=[\\d-]{5,60}(?:&[^\\s"]{0,200})?&edet=${code}\\b`),
        },
      ],
      source: 0,
    })),
    {
      status: 403,
      cause: 'http_request_denied',
      faultDomain: 'edge',
      share: 70,
      marks: [{ on: 'body', pattern: /Request unsuccessful\. Incapsula incident ID/i }],
      source: 0,
    },
  ],
  timeouts: [
    { setting: 'origin read timeout', seconds: 360, status: 504, configurable: true, source: 0 },
  ],
  logSignals: [],
  requestIdFields: ['X-Iinfo'],
  logs: 'Imperva console',
  steps: [{ text: 'Quote the incident ID; look for it in the event log of the site.' }],
  sources: [
    { url: 'https://docs-cybersec.thalesgroup.com/', checked: '2026-11-22', kind: 'unverified' },
  ],
}
