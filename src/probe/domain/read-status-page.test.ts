import { expect, test } from 'vitest'
import { readStatusSummary, statusDialects } from './read-status-page.ts'

const read = (path: string, document: unknown) =>
  statusDialects
    .filter((one) => one.path === path)
    .map((one) => readStatusSummary(one, JSON.stringify(document)))[0]

test.each([
  [
    '/api/v2/status.json',
    { status: { indicator: 'major', description: 'Partial System Outage' } },
    { indicator: 'major', description: 'Partial System Outage' },
  ],
  ['/summary.json', { page: { status: 'UP' } }, { indicator: 'none' }],
  [
    '/summary.json',
    { page: { status: 'HASISSUES' }, activeIncidents: [{ name: 'Logins fail' }] },
    { indicator: 'major', description: 'Logins fail' },
  ],
  [
    '/index.json',
    { data: { attributes: { aggregate_state: 'maintenance' } } },
    { indicator: 'maintenance' },
  ],
  ['/api/v2.0.0/current', { status: 'ok' }, { indicator: 'none' }],
  [
    '/api/v2.0.0/current',
    { status: 'active', active_incidents: [{ type: 'outage', title: 'Messages are late' }] },
    { indicator: 'major', description: 'Messages are late' },
  ],
])('%s with %j', (path, document, summary) => {
  expect(read(path, document)).toEqual(summary)
})

test.each([
  null,
  [],
  'up',
  {},
  { status: { indicator: 'fine' } },
  { page: { status: 'toString' } },
])('%j says nothing', (document) => {
  for (const { path } of statusDialects) expect(read(path, document)).toBeUndefined()
})
