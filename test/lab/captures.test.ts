import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { explain } from '../../src/app/explain.ts'

const folder = new URL('../../src/catalog/responders/captures/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.http'))

test('there is one for each product that can be run here', () => {
  const products = new Set(files.map((name) => name.split('.')[0]))
  expect([...products]).toEqual(
    expect.arrayContaining([
      'apache-httpd',
      'caddy',
      'express',
      'gunicorn',
      'haproxy',
      'nginx',
      'varnish',
    ]),
  )
})

test.each(files)('%s is recognised as what it is called', (name) => {
  const [product, status] = name.split('.')
  const diagnosis = explain(
    readFileSync(new URL(name, folder), 'latin1'),
    new Date('2026-11-24T12:00:00Z'),
  )
  expect(diagnosis).toMatchObject({ status: Number(status), responder: { id: product } })
})
