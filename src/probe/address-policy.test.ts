import { expect, test } from 'vitest'
import { refusalOf, refusalOfName } from './address-policy.ts'

const publicOnly = { kind: 'public-only' } as const

test.each([
  '1.1.1.1',
  '8.8.8.8',
  '9.255.255.255',
  '11.0.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '126.255.255.255',
  '128.0.0.0',
  '169.253.255.255',
  '169.255.0.0',
  '172.15.255.255',
  '172.32.0.0',
  '192.167.255.255',
  '192.169.0.0',
  '198.17.255.255',
  '198.20.0.0',
  '223.255.255.255',
  '2606:4700::1111',
  '2a00:1450:4001::1',
  '2001:4860:4860::8888',
])('%s is public', (address) => {
  expect(refusalOf(address, 443, publicOnly)).toBeUndefined()
})

test.each([
  '0.0.0.0',
  '0.255.255.255',
  '10.0.0.0',
  '10.255.255.255',
  '100.64.0.0',
  '100.127.255.255',
  '127.0.0.1',
  '127.255.255.255',
  '169.254.0.0',
  '169.254.169.254',
  '169.254.255.255',
  '172.16.0.0',
  '172.31.255.255',
  '192.0.0.1',
  '192.0.0.192',
  '192.0.2.1',
  '192.168.0.0',
  '192.168.255.255',
  '198.18.0.0',
  '198.19.255.255',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '239.255.255.255',
  '240.0.0.1',
  '255.255.255.255',
  '168.63.129.16',
  '100.100.100.200',
  '::',
  '::1',
  '::2',
  '::7f00:1',
  '::a9fe:a9fe',
  '::ffff:7f00:1',
  '::ffff:127.0.0.1',
  '::ffff:0:7f00:1',
  '64:ff9b::7f00:1',
  '64:ff9b:1::7f00:1',
  '2002:7f00:1::',
  '2001::1',
  '2001:2::1',
  '2001:10::1',
  '2001:db8::1',
  '3fff::1',
  '5f00::1',
  '100::1',
  '100:0:0:1::1',
  'fc00::1',
  'fd00:ec2::254',
  'fd20:ce::254',
  'fe80::1',
  'fec0::1',
  'ff02::1',
  '4000::1',
  '200::1',
  'localhost',
  '',
  '1.2.3',
  '0x7f.1',
])('%s is refused', (address) => {
  expect(refusalOf(address, 443, publicOnly)).toBeDefined()
})

test.each([22, 25, 0, 445, 3306, 5432, 6379, 9200, 11_211, 27_017])(
  'port %d is refused where private addresses are',
  (port) => {
    expect(refusalOf('1.1.1.1', port, publicOnly)).toBe('port')
    expect(refusalOf('1.1.1.1', port, { kind: 'all' })).toBeUndefined()
  },
)

test('a range that is allowed opens itself and nothing else', () => {
  const policy = { kind: 'public-and', cidrs: ['10.0.0.0/8', 'fd00::/8'] } as const
  expect(refusalOf('10.1.2.3', 5432, policy)).toBeUndefined()
  expect(refusalOf('fd00::1', 80, policy)).toBeUndefined()
  expect(refusalOf('::ffff:10.1.2.3', 80, policy)).toBeUndefined()
  expect(refusalOf('127.0.0.1', 80, policy)).toBe('loopback')
  expect(refusalOf('192.168.0.1', 80, policy)).toBe('private')
})

test.each([
  'localhost',
  'LOCALHOST.',
  'a.localhost',
  'printer.local',
  'metadata.google.internal',
  'intranet',
  'router.home.arpa',
  'kubernetes.default.svc',
])('the name %s is refused before it is looked up', (name) => {
  expect(refusalOfName(name, publicOnly)).toBeDefined()
})

test.each(['example.org', 'internal.example.org', '1.1.1.1', '2606:4700::1111'])(
  'the name %s is not',
  (name) => {
    expect(refusalOfName(name, publicOnly)).toBeUndefined()
  },
)
