import type { Observation } from '../../model/observation.ts'
import {
  checked,
  dns,
  found,
  later,
  missing,
  name,
  page,
  registry,
  servers,
  site,
  unregistered,
} from './example-observations.ts'

export interface ExampleName {
  readonly title: string
  readonly seen: readonly Observation[]
  readonly verdict: string
  readonly confidence?: string
  readonly flags?: readonly string[]
}

/** What is seen of a name, and what it comes to. */
export const rows: readonly ExampleName[] = [
  {
    title: 'an ordinary site',
    seen: [found, registry(['active'], later), site],
    verdict: 'working',
    confidence: 'confirmed',
  },
  {
    title: 'redemption period',
    seen: [missing, registry(['redemption period'], '2026-10-01T00:00:00Z')],
    verdict: 'expired',
    confidence: 'confirmed',
  },
  {
    title: 'pending delete',
    seen: [missing, registry(['pending delete'], '2026-10-01T00:00:00Z')],
    verdict: 'expired',
    confidence: 'confirmed',
    flags: ['about_to_drop'],
  },
  {
    title: 'client hold before expiry',
    seen: [missing, registry(['client hold'], later)],
    verdict: 'broken',
    confidence: 'confirmed',
    flags: ['suspended'],
  },
  {
    title: 'client hold after expiry',
    seen: [missing, registry(['client hold'], '2026-11-01T00:00:00Z')],
    verdict: 'expired',
    confidence: 'confirmed',
    flags: ['suspended'],
  },
  {
    title: 'auto-renew alone',
    seen: [found, registry(['auto renew period'], '2027-11-10T00:00:00Z'), site],
    verdict: 'working',
    flags: ['recently_past_expiry_date'],
  },
  {
    title: 'auto-renew with the page of an expired name',
    seen: [
      found,
      registry(['auto renew period'], '2027-11-10T00:00:00Z'),
      page('<h1>This domain has expired</h1>'),
    ],
    verdict: 'expired',
  },
  {
    title: 'auto-renew with name servers of expired names',
    seen: [
      found,
      servers('ns1.renewyourname.net'),
      registry(['auto renew period'], '2027-11-10T00:00:00Z'),
      page('<p>Hello</p>'),
    ],
    verdict: 'expired',
  },
  {
    title: 'a date gone by and a site that works',
    seen: [found, registry(['active'], '2026-11-20T00:00:00Z'), site],
    verdict: 'working',
    flags: ['recently_past_expiry_date'],
  },
  {
    title: 'registry asked too often',
    seen: [
      missing,
      registry([], later, {
        status: 429,
        failure: { type: 'http_response_timeout' },
        found: false,
      }),
    ],
    verdict: 'unknown',
    flags: ['rdap_unavailable'],
  },
  {
    title: '404 of a server that is no authority',
    seen: [missing, { ...unregistered, authoritative: false }],
    verdict: 'unknown',
  },
  {
    title: 'no registration and no past',
    seen: [missing, unregistered],
    verdict: 'never_existed',
    confidence: 'likely',
  },
  {
    title: 'no registration and a past',
    seen: [missing, unregistered, checked('2026-01-05')],
    verdict: 'expired',
    flags: ['dropped'],
  },
  {
    title: 'bot wall',
    seen: [found, registry(['active'], later), page('<title>Just a moment...</title>', 403)],
    verdict: 'working',
    flags: ['bot_wall', 'content_unverified'],
  },
  {
    title: 'a front page that refuses, without a wall',
    seen: [found, registry(['active'], later), page('<h1>403 Forbidden</h1>', 403)],
    verdict: 'unknown',
    flags: ['access_denied', 'content_unverified'],
  },
  {
    title: 'law',
    seen: [found, registry(['active'], later), page('<p>no</p>', 451)],
    verdict: 'unknown',
    flags: ['blocked'],
  },
  {
    title: 'seizure',
    seen: [found, registry(['active'], later), page('<h1>This domain has been seized</h1>')],
    verdict: 'shut_down',
    flags: ['seized'],
  },
  {
    title: 'parking with name servers of parking',
    seen: [
      found,
      servers('ns1.sedoparking.com'),
      registry(['active'], later),
      page('<script src="https://img.sedoparking.com/x.js"></script>'),
    ],
    verdict: 'parked',
    confidence: 'confirmed',
  },
  {
    title: 'a live site behind name servers of parking',
    seen: [found, servers('ns1.above.com'), registry(['active'], later), site],
    verdict: 'working',
  },
  {
    title: 'signatures do not verify',
    seen: [
      dns('SERVFAIL', {}, 7),
      {
        ...dns('NOERROR', { A: ['203.0.113.1'] }),
        purpose: 'domain',
        unchecked: true,
      },
      registry(['active'], later),
    ],
    verdict: 'degraded',
    flags: ['dnssec_broken'],
  },
  {
    title: 'nobody answers for the name',
    seen: [dns('SERVFAIL', {}, 22), registry(['active'], later)],
    verdict: 'broken',
    flags: ['lame_delegation'],
  },
  {
    title: 'the resolver filters',
    seen: [dns('NXDOMAIN', {}, 15), registry(['active'], later)],
    verdict: 'unknown',
    flags: ['blocked'],
  },
  {
    title: 'gone by its own field',
    seen: [
      found,
      registry(['active'], later),
      page('{}', 410, [['Sunset', 'Sun, 01 Mar 2026 00:00:00 GMT']]),
    ],
    verdict: 'shut_down',
    confidence: 'confirmed',
  },
  {
    title: 'half a year of silence',
    seen: [
      found,
      {
        kind: 'tcp',
        purpose: 'target',
        address: '203.0.113.10',
        port: 443,
        failure: { type: 'connection_timeout' },
      },
      registry(['active'], later),
      checked('2026-01-01'),
    ],
    verdict: 'shut_down',
    confidence: 'likely',
    flags: ['abandoned'],
  },
  {
    title: 'a day of silence',
    seen: [
      found,
      {
        kind: 'tcp',
        purpose: 'target',
        address: '203.0.113.10',
        port: 443,
        failure: { type: 'connection_timeout' },
      },
      registry(['active'], later),
      checked('2026-11-21'),
    ],
    verdict: 'broken',
  },
  {
    title: 'the press alone',
    seen: [
      found,
      registry(['active'], later),
      site,
      { kind: 'announcement', purpose: 'domain', official: false, date: '2026-10-01' },
    ],
    verdict: 'working',
  },
  {
    title: 'an announced end',
    seen: [
      found,
      registry(['active'], later),
      site,
      { kind: 'announcement', purpose: 'domain', official: true, date: '2027-01-31' },
    ],
    verdict: 'working',
    flags: ['shutdown_announced'],
  },
  {
    title: 'a record that offers the name',
    seen: [
      found,
      registry(['active'], later),
      site,
      {
        ...dns('NOERROR', {}),
        purpose: 'domain',
        type: 'TXT',
        name: `_for-sale.${name}`,
        answers: [{ name, type: 'TXT', ttl: 60, data: 'v=FORSALE1;ftxt=ask' }],
      },
    ],
    verdict: 'working',
    flags: ['for_sale'],
  },
  {
    title: 'maintenance',
    seen: [found, registry(['active'], later), page('<h1>Down for maintenance</h1>', 503)],
    verdict: 'degraded',
    flags: ['maintenance'],
  },
]
