import { expect, test } from 'vitest'
import { explain } from '../../src/app/explain.ts'
import { messyPastes } from './messy.ts'
import { productPages } from './product-pages.ts'

test.each(messyPastes)('$name', ({ paste, status, responder, causes, domains }) => {
  const diagnosis = explain(paste, new Date('2026-11-24T12:00:00Z'))
  expect(diagnosis.recognised).toBe(true)
  if (status !== undefined) expect(diagnosis.status).toBe(status)
  if (responder !== undefined) expect(diagnosis.responder?.id ?? null).toBe(responder)
  if (causes !== undefined) expect(causes).toContain(diagnosis.cause?.type)
  if (domains !== undefined) expect(domains).toContain(diagnosis.faultDomain)
})

test.each(productPages)('%s is known by its page: %j', (responder, text) => {
  expect(explain(text, new Date('2026-11-24T12:00:00Z')).responder?.id).toBe(responder)
})
