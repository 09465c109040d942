import type { CauseType } from '../../model/cause.ts'
import { defineRule } from './rule.ts'
import type { Finding, Rule } from './rule.ts'

/** Quicker than any timeout that somebody would configure. */
const quickMs = 400

/** Slower than a refusal, and than any error that a server finds at once. */
const slowMs = 900

const timeouts: readonly CauseType[] = [
  'http_response_timeout',
  'connection_timeout',
  'connection_read_timeout',
  'dns_timeout',
]

const instant: readonly CauseType[] = [
  'connection_refused',
  'destination_unavailable',
  'http_protocol_error',
  'http_response_header_section_size',
  'tls_protocol_error',
  'tls_certificate_error',
  'rate_limited',
  'maintenance',
  'destination_not_found',
  'proxy_configuration_error',
]

/**
 * How long the answer took: an error that comes at once is no time-out, and one that takes its time is no refusal.
 * Where the time is that of a known default, it names it.
 */
export const responseTime: Rule = defineRule({
  id: 'response-time',
  needs: ['response', 'totalMs', 'authorship'],
  judge({ response, totalMs = 0, authorship, pasted }) {
    const status = response?.status ?? 0
    if (status < 500) return []
    const seconds = (totalMs / 1000).toFixed(totalMs < 1000 ? 3 : 1)
    if (totalMs < quickMs && !pasted) {
      const because = `${status} after ${seconds} s`
      return timeouts.map((cause) => ({
        cause,
        odds: 0.05,
        because: `${because}, too quick for a time-out`,
      }))
    }
    if (totalMs < slowMs) return []
    const findings: Finding[] = []
    const author = authorship?.candidates[0]?.responder
    for (const timeout of author?.timeouts ?? []) {
      const near =
        Math.abs(timeout.seconds - totalMs / 1000) < Math.max(0.5, timeout.seconds * 0.02)
      if (!near || (timeout.status !== undefined && timeout.status !== status)) continue
      const because = `${status} after ${seconds} s; ${timeout.setting} is ${timeout.seconds} s`
      findings.push({ cause: timeout.cause ?? causeOfSetting(timeout.setting), odds: 4, because })
    }
    const because = `the answer took ${seconds} s`
    for (const cause of timeouts) findings.push({ cause, odds: 5, because })
    for (const cause of instant) {
      // HAProxy tries a refused connection again three times, a second apart, by default.
      const retries = author?.id === 'haproxy' && cause === 'connection_refused'
      findings.push({
        cause,
        odds: retries ? 1.2 : 0.12,
        because: `${because}, and this cause shows at once`,
      })
    }
    return findings
  },
  examples: [
    {
      title: 'a 504 of nginx after 60 s',
      given: [
        {
          kind: 'http',
          purpose: 'target',
          status: 504,
          totalMs: 60_012,
          fields: [{ name: 'Server', value: 'nginx/1.22.1' }],
          body: { text: '<hr><center>nginx/1.22.1</center>', receivedBytes: 33 },
        },
      ],
      supports: 'http_response_timeout',
    },
    {
      title: 'a 502 that comes at once',
      given: [
        {
          kind: 'http',
          purpose: 'target',
          status: 502,
          totalMs: 3,
          fields: [{ name: 'Server', value: 'nginx' }],
        },
      ],
      refutes: 'http_response_timeout',
    },
  ],
})

function causeOfSetting(setting: string): CauseType {
  return /connect/i.test(setting) ? 'connection_timeout' : 'http_response_timeout'
}
