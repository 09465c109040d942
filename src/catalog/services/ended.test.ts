import { expect, test } from 'vitest'
import { endedService, endedServices } from './ended.ts'
import { services } from './index.ts'

test('each ended service has an owner, a name and an address of its own', () => {
  expect(endedServices.length).toBeGreaterThan(150)
  for (const one of ['address', 'name'] as const)
    expect(new Set(endedServices.map((service) => service[one])).size).toBe(endedServices.length)
  for (const { owner, name, address } of endedServices) {
    expect(owner).toMatch(/^[A-Z][a-z]+$/)
    expect(name.trim()).toBe(name)
    expect(address).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+(\/[\w./-]*\w)?$/)
  }
})

test('no address is that of a service that goes on', () => {
  const going = new Set(services.flatMap(({ domains }) => domains))
  expect(endedServices.filter(({ address }) => going.has(address))).toEqual([])
})

test('a name is known together with its owner only', () => {
  expect(endedService('Mixer', 'Microsoft')?.address).toBe('mixer.com')
  expect(endedService('mixer', 'microsoft')?.address).toBe('mixer.com')
  expect(endedService('Mixer', 'A bakery')).toBeUndefined()
  expect(endedService('Mixer', '')).toBeUndefined()
})
