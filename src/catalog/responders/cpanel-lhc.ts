import type { Responder } from '../../model/responder.ts'

export const cpanelLhc: Responder = {
  id: 'cpanel-lhc',
  name: 'Shared hosting control panel (cPanel, Plesk, DirectAdmin)',
  role: 'origin_server',
  kind: 'paas',
  signs: [
    {
      on: 'body',
      pattern: /\/cgi-sys\/(?:suspendedpage|defaultwebpage)\.cgi|\/img-sys\/(?:bg|powered|header)/i,
      proves: 'authorship',
      strength: 'certain',
      why: 'files that cPanel ships',
    },
    {
      on: 'body',
      pattern:
        /\bAccount Suspended\b[\s\S]{0,400}(?:hosting provider|This Account has been suspended)/i,
      proves: 'authorship',
      strength: 'strong',
    },
    {
      on: 'body',
      pattern:
        /\bSORRY!\s+If you are the owner of this website, please contact your hosting provider/i,
      proves: 'authorship',
      strength: 'certain',
    },
    {
      on: 'body',
      pattern:
        /Default Web Site Page|Default PLESK Page|Domain Default page[\s\S]{0,1500}Plesk|Apache is functioning normally/i,
      proves: 'authorship',
      strength: 'strong',
    },
    {
      on: 'body',
      pattern: /Resource Limit Is Reached/i,
      proves: 'authorship',
      strength: 'strong',
      statuses: [508],
      why: 'the limit of CloudLinux',
    },
    {
      on: 'reason',
      pattern: /^Resource Limit Is Reached$/i,
      proves: 'authorship',
      strength: 'strong',
      statuses: [508],
    },
    {
      on: 'field',
      name: 'X-Powered-By',
      pattern: /^Plesk(?:Lin|Win)$/,
      proves: 'relayed',
      strength: 'certain',
    },
  ],
  emits: [
    {
      status: 403,
      when: 'the account with the host is suspended',
      cause: 'destination_unavailable',
      faultDomain: 'platform',
      share: 10,
      marks: [{ on: 'body', pattern: /Account (?:has been )?Suspended|suspendedpage\.cgi/i }],
      source: 0,
    },
    {
      status: null,
      when: 'the account with the host is suspended',
      cause: 'destination_unavailable',
      faultDomain: 'platform',
      share: 50,
      marks: [{ on: 'body', pattern: /Account (?:has been )?Suspended|suspendedpage\.cgi/i }],
      source: 0,
    },
    {
      status: null,
      when: 'the server has no site under this host name: wrong address in the DNS, or the site was moved or not yet set up',
      cause: 'destination_not_found',
      faultDomain: 'platform',
      share: 50,
      marks: [
        {
          on: 'body',
          pattern:
            /SORRY!\s+If you are the owner of this website|defaultwebpage\.cgi|Default PLESK Page/i,
        },
      ],
      source: 0,
    },
    {
      status: 508,
      when: 'the account used up its processor, memory or process limit',
      cause: 'overload',
      faultDomain: 'application',
      share: 90,
      marks: [
        { on: 'body', pattern: /Resource Limit Is Reached/i },
        { on: 'reason', pattern: /Resource Limit Is Reached/i },
      ],
      source: 1,
    },
    { status: 503, cause: 'overload', faultDomain: 'application', share: 50, source: 0 },
    { status: 500, cause: 'application_error', faultDomain: 'application', share: 80, source: 0 },
  ],
  timeouts: [],
  logSignals: [],
  requestIdFields: [],
  logs: 'Metrics → Errors in cPanel; ~/logs; /usr/local/apache/domlogs for root',
  steps: [
    {
      causes: ['destination_not_found'],
      text: 'Does the name point to the server that has the account?',
      command: 'dig +short HOST',
    },
    { causes: ['overload'], text: 'See Resource Usage in cPanel for the limit that was hit.' },
    {
      causes: ['destination_unavailable'],
      text: 'Ask the host why the account is suspended: bill, abuse or resources.',
    },
  ],
  sources: [
    { url: 'https://docs.cpanel.net/', checked: '2026-11-24', kind: 'unverified' },
    { url: 'https://docs.cloudlinux.com/', checked: '2026-11-24', kind: 'unverified' },
  ],
}
