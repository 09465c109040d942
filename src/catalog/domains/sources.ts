import type { Source } from '../../model/responder.ts'

/** Where the entries of this folder come from. */
export const domainSources: Readonly<Record<string, Source>> = {
  tma22: {
    url: 'https://github.com/tma22-parking/tma22-parking.github.io',
    checked: '2026-11-22',
    kind: 'secondary',
  },
  misp_ns: {
    url: 'https://github.com/MISP/misp-warninglists',
    checked: '2026-11-22',
    kind: 'secondary',
  },
  misp_ip: {
    url: 'https://github.com/MISP/misp-warninglists',
    checked: '2026-11-22',
    kind: 'secondary',
  },
  listkr: {
    url: 'https://github.com/List-KR/parkedDomain2',
    checked: '2026-11-22',
    kind: 'secondary',
  },
  kwang: {
    url: 'https://github.com/kaishenwang/parkedDomainHeuristic',
    checked: '2026-11-22',
    kind: 'secondary',
  },
  scamlist: {
    url: 'https://github.com/jarelllama/Scam-Blocklist',
    checked: '2026-11-22',
    kind: 'secondary',
  },
  intrigue: {
    url: 'https://github.com/intrigueio/intrigue-ident',
    checked: '2026-11-22',
    kind: 'secondary',
  },
  cplanet: {
    url: 'https://github.com/censoredplanet/censoredplanet-analysis',
    checked: '2026-11-22',
    kind: 'secondary',
  },
  ooni_fp: {
    url: 'https://github.com/ooni/blocking-fingerprints',
    checked: '2026-11-22',
    kind: 'secondary',
  },
  citox: {
    url: 'https://github.com/EdOverflow/can-i-take-over-xyz',
    checked: '2026-11-22',
    kind: 'secondary',
  },
  baddns: {
    url: 'https://github.com/blacklanternsecurity/baddns',
    checked: '2026-11-22',
    kind: 'secondary',
  },
  citodns: {
    url: 'https://github.com/indianajson/can-i-take-over-dns',
    checked: '2026-11-22',
    kind: 'secondary',
  },
  wapp: {
    url: 'https://github.com/enthec/webappanalyzer',
    checked: '2026-11-22',
    kind: 'secondary',
  },
  capture: { url: 'https://statusdetector.dev/domains', checked: '2026-11-22', kind: 'measured' },
  codesearch: {
    url: 'https://statusdetector.dev/domains',
    checked: '2026-11-22',
    kind: 'measured',
  },
  bm130: {
    url: 'https://github.com/cadeyrn/bookmarks-organizer/issues/130',
    checked: '2026-11-22',
    kind: 'secondary',
  },
  rfc10023: {
    url: 'https://www.rfc-editor.org/info/rfc10023',
    checked: '2026-11-22',
    kind: 'docs',
  },
  rfc8914: { url: 'https://www.rfc-editor.org/info/rfc8914', checked: '2026-11-22', kind: 'docs' },
  rfc9083: { url: 'https://www.rfc-editor.org/info/rfc9083', checked: '2026-11-22', kind: 'docs' },
  rfc9082: { url: 'https://www.rfc-editor.org/info/rfc9082', checked: '2026-11-22', kind: 'docs' },
  rfc9224: { url: 'https://www.rfc-editor.org/info/rfc9224', checked: '2026-11-22', kind: 'docs' },
  rfc8056: { url: 'https://www.rfc-editor.org/info/rfc8056', checked: '2026-11-22', kind: 'docs' },
  rfc3915: { url: 'https://www.rfc-editor.org/info/rfc3915', checked: '2026-11-22', kind: 'docs' },
  rfc5731: { url: 'https://www.rfc-editor.org/info/rfc5731', checked: '2026-11-22', kind: 'docs' },
  rfc8594: { url: 'https://www.rfc-editor.org/info/rfc8594', checked: '2026-11-22', kind: 'docs' },
  rfc9745: { url: 'https://www.rfc-editor.org/info/rfc9745', checked: '2026-11-22', kind: 'docs' },
  rfc7725: { url: 'https://www.rfc-editor.org/info/rfc7725', checked: '2026-11-22', kind: 'docs' },
  rfc9110: { url: 'https://www.rfc-editor.org/info/rfc9110', checked: '2026-11-22', kind: 'docs' },
  errp: {
    url: 'https://www.icann.org/en/resources/registrars/consensus-policies/errp',
    checked: '2026-11-22',
    kind: 'docs',
  },
  eddp: { url: 'http://www.icann.org/registrars/eddp.htm', checked: '2026-11-22', kind: 'docs' },
  icann_epp: { url: 'https://www.icann.org/epp', checked: '2026-11-22', kind: 'docs' },
  whoisit: { url: 'https://github.com/meeb/whoisit', checked: '2026-11-22', kind: 'secondary' },
  domexp409: {
    url: 'https://github.com/caarlos0/domain_exporter/pull/409',
    checked: '2026-11-22',
    kind: 'secondary',
  },
  ppcland: {
    url: 'https://ppc.land/google-quietly-kills-parked-domain-ads-from-search-partner-network',
    checked: '2026-11-22',
    kind: 'secondary',
  },
  deadlink: {
    url: 'https://github.com/wikimedia/DeadlinkChecker',
    checked: '2026-11-22',
    kind: 'secondary',
  },
  cscraper: {
    url: 'https://github.com/VeNoMouS/cloudscraper',
    checked: '2026-11-22',
    kind: 'secondary',
  },
  hestia: { url: 'https://github.com/hestiacp/hestiacp', checked: '2026-11-22', kind: 'secondary' },
  atomia: {
    url: 'https://github.com/atomia/puppet-atomia',
    checked: '2026-11-22',
    kind: 'secondary',
  },
  au_status: {
    url: 'https://conetix.com.au/support/domain-status-codes-and-what-they-mean-2/',
    checked: '2026-11-22',
    kind: 'secondary',
  },
  own: { url: 'https://statusdetector.dev/domains', checked: '2026-11-22', kind: 'unverified' },
  recalled: {
    url: 'https://statusdetector.dev/domains',
    checked: '2026-11-22',
    kind: 'unverified',
  },
}
