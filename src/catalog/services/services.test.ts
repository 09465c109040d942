import { expect, test } from 'vitest'
import { serviceNamed, services } from './index.ts'

test('there are at least 300, each with a name of its own and hosts that are hosts', () => {
  expect(services.length).toBeGreaterThanOrEqual(300)
  expect(new Set(services.map(({ id }) => id)).size).toBe(services.length)
  for (const { name, domains, statusPage } of services) {
    expect(name).toMatch(/^\S.*\S$|^X$/)
    for (const domain of domains) expect(domain).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/)
    if (statusPage !== undefined) expect(URL.canParse(statusPage)).toBe(true)
  }
})

test.each([
  ['slack', 'slack.com'],
  ['Stack Overflow', 'stackoverflow.com'],
  ["Let's Encrypt", 'letsencrypt.org'],
])('%s is at %s', (name, domain) => {
  expect(serviceNamed(name)?.domains[0]).toBe(domain)
})

test.each(['crates.io', 'https://slack', 'slack:8080', 'localhost', 'nothing-of-the-kind'])(
  '%s is a target',
  (text) => {
    expect(serviceNamed(text)).toBeUndefined()
  },
)
