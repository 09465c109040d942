/** The server of a registry. */
export interface RdapServer {
  readonly base: string
  /** In IANA's bootstrap registry (RFC 9224), as far as we recall; else an address that the registry runs unlisted. */
  readonly listed: boolean
}

/**
 * RDAP servers by top-level domain. Listed ones are recalled from IANA's bootstrap registry (data.iana.org/rdap/dns.json)
 * and were not checked against it on 2026-11-25; the others are the override list of facts checked on 2026-11-22.
 */
const listed: Readonly<Record<string, string>> = {
  'https://rdap.verisign.com/com/v1/': 'com',
  'https://rdap.verisign.com/net/v1/': 'net',
  'https://tld-rdap.verisign.com/cc/v1/': 'cc',
  'https://tld-rdap.verisign.com/name/v1/': 'name',
  'https://rdap.nic.tv/': 'tv',
  'https://rdap.publicinterestregistry.org/rdap/': 'org ngo ong charity foundation gives',
  'https://rdap.identitydigital.services/rdap/':
    'info mobi pro ai academy agency apartments associates band bargains bike builders business cab cafe camera capital cards care careers cash center chat cheap church city clothing coach codes coffee community company computer condos consulting contact contractors cool coupons credit cruises dance dating deals delivery dental digital direct directory discount doctor dog domains education email energy engineer engineering enterprises equipment estate events exchange expert express family fan finance financial fish fitness flights football forsale fund furniture futbol fyi gallery games gifts glass gmbh gold golf graphics gripe group guide guru haus healthcare holdings holiday hospital house immo industries ink institute insure international investments jewelry kim kitchen land lawyer lease legal life lighting limited limo live loans ltd maison management market marketing media memorial money mortgage movie network news partners parts photography photos pics pictures pizza place plumbing plus poker productions properties pub recipes red rehab reisen rentals repair report republican restaurant reviews rip rocks run sale salon sarl school schule services shoes show singles soccer social software solar solutions studio style supplies supply support surgery systems tax team technology tennis theater tienda tips tires today tools tours town toys training university vacations ventures vet video villas vin vision watch wine works world wtf zone',
  'https://pubapi.registry.google/rdap/':
    'app boo channel dad day dev eat esq foo google how ing meme mov new nexus page phd prof rsvp soy zip',
  'https://rdap.centralnic.com/xyz/': 'xyz',
  'https://rdap.centralnic.com/icu/': 'icu',
  'https://rdap.radix.host/rdap/': 'fun host online press pw site space store tech uno website',
  'https://rdap.nic.biz/': 'biz',
  'https://rdap.nic.club/': 'club',
  'https://rdap.zdnsgtld.com/top/': 'top',
  'https://rdap.gmoregistry.net/rdap/': 'shop',
  'https://rdap.registry.cloud/rdap/': 'cloud',
  'https://rdap.nic.fr/': 'fr re pm tf wf yt',
  'https://rdap.sidn.nl/': 'nl',
  'https://rdap.nominet.uk/uk/': 'uk',
  'https://rdap.nic.cz/': 'cz',
  'https://rdap.norid.no/': 'no',
  'https://rdap.fi/rdap/rdap/': 'fi',
  'https://rdap.registro.br/': 'br',
  'https://rdap.ca.fury.ca/rdap/': 'ca',
  'https://rdap.cctld.au/rdap/': 'au',
  'https://rdap.dns.pl/': 'pl',
  'https://rdap.sgnic.sg/rdap/': 'sg',
  'https://rdap.nixiregistry.in/rdap/': 'in',
  'https://rdap.pandi.id/rdap/': 'id',
  'https://rdap.nic.ar/': 'ar',
  'https://ccrdap.twnic.tw/tw/': 'tw',
  'https://rdap.isnic.is/rdap/': 'is',
  'https://rdap.register.si/': 'si',
}

/** Not in IANA's list, in use all the same (facts of 2026-07: whoisit's overrides). */
const unlisted: Readonly<Record<string, string>> = {
  'https://rdap.identitydigital.services/rdap/': 'ac ag bz io lc me mn pr sc sh vc',
  'https://rdap.registry.co/co/': 'co',
  'https://rdap.denic.de/': 'de',
  'https://rdap.nic.us/': 'us',
  'https://rdap.nic.ch/': 'ch',
  'https://rdap.nic.li/': 'li',
  'https://rdap.mynic.my/rdap/': 'my',
  'https://rdap.centralnic.com/bh/': 'bh',
  'https://rdap.centralnic.com/gl/': 'gl',
}

function entries(
  table: Readonly<Record<string, string>>,
  isListed: boolean,
): readonly (readonly [string, RdapServer])[] {
  return Object.entries(table).flatMap(([base, tlds]) =>
    tlds.split(' ').map((tld) => [tld, { base, listed: isListed }] as const),
  )
}

const servers: ReadonlyMap<string, RdapServer> = new Map([
  ...entries(unlisted, false),
  ...entries(listed, true),
])

export function rdapServerOf(domain: string): RdapServer | undefined {
  return servers.get(domain.slice(domain.lastIndexOf('.') + 1).toLowerCase())
}

/** WHOIS servers (RFC 3912, port 43) of top-level domains for which no RDAP server is known; recalled. */
const whoisServers: Readonly<Record<string, string>> = {
  at: 'whois.nic.at',
  be: 'whois.dns.be',
  cl: 'whois.nic.cl',
  cn: 'whois.cnnic.cn',
  dk: 'whois.punktum.dk',
  ee: 'whois.tld.ee',
  eu: 'whois.eu',
  hk: 'whois.hkirc.hk',
  hr: 'whois.dns.hr',
  hu: 'whois.nic.hu',
  ie: 'whois.weare.ie',
  il: 'whois.isoc.org.il',
  ir: 'whois.nic.ir',
  it: 'whois.nic.it',
  jp: 'whois.jprs.jp',
  kr: 'whois.kr',
  kz: 'whois.nic.kz',
  lt: 'whois.domreg.lt',
  lu: 'whois.dns.lu',
  lv: 'whois.nic.lv',
  mx: 'whois.mx',
  nu: 'whois.iis.nu',
  nz: 'whois.irs.net.nz',
  pt: 'whois.dns.pt',
  ro: 'whois.rotld.ro',
  ru: 'whois.tcinet.ru',
  se: 'whois.iis.se',
  sk: 'whois.sk-nic.sk',
  su: 'whois.tcinet.ru',
  th: 'whois.thnic.co.th',
  tr: 'whois.trabis.gov.tr',
  ua: 'whois.ua',
}

export function whoisServerOf(domain: string): string | undefined {
  return whoisServers[domain.slice(domain.lastIndexOf('.') + 1).toLowerCase()]
}
