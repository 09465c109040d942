import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { check } from '../../src/app/check.ts'
import type { Certificates } from '../../src/lab/certificates.ts'
import { makeCertificates } from '../../src/lab/certificates.ts'
import { labCases } from './cases/index.ts'
import { scoreCase } from './score.ts'
import { proxyOf, startCase } from './start-case.ts'

const chosen = new Set([
  'nginx-closed',
  'nginx-never',
  'haproxy-closed',
  'haproxy-reset',
  'caddy-closed',
  'varnish-closed',
  'apache-httpd-closed',
  'varnish-nginx-closed',
  'nginx-app-every-fourth-500',
  'haproxy-checks-fail',
  'nginx-tls-expired',
  'client-tls-expired',
  'edge-black-hole',
  'dns-nxdomain',
  'dns-one-dead-of-two',
  'healthy-haproxy-varnish-apache-httpd-app',
  'healthy-app',
])

const folder = await mkdtemp(join(tmpdir(), 'statusdetector-certificates-'))
let certificates: Certificates
const openssl = existsSync('/usr/bin/openssl')

beforeAll(async () => {
  if (openssl) certificates = await makeCertificates(folder)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('real chains', () => {
  for (const labCase of labCases.filter(({ id }) => chosen.has(id))) {
    const installed = labCase.layers.every(({ proxy }) => existsSync(proxyOf(proxy).program))
    test.skipIf(!openssl || !installed)(labCase.id, { retry: 1 }, async () => {
      const running = await startCase(labCase, certificates)
      try {
        const { resolver } = running
        const diagnosis = await check(running.url, {
          allow: { kind: 'all' },
          timeoutMs: 10_000,
          ca: certificates.ca,
          ...(resolver !== undefined && { resolver }),
        })
        const { verdict, responder, withinEquivalent, falseAlarm, said } = scoreCase(
          labCase,
          diagnosis,
        )
        expect(
          { verdict, responder: responder ?? true, cause: withinEquivalent ?? true, falseAlarm },
          said,
        ).toEqual({
          verdict: true,
          responder: true,
          cause: true,
          falseAlarm: false,
        })
      } finally {
        await running.stop()
      }
    })
  }
})
