import { isIP } from 'node:net'
import type { Scraped } from '../../app/index.ts'
import type { Diagnosis } from '../../model/diagnosis.ts'
import { verdicts } from '../../model/diagnosis.ts'
import type { HttpObservation, TlsObservation } from '../../model/observation.ts'
import { metricText } from './metric-text.ts'
import type { Readings } from './read-scraped.ts'
import { addressHash, addressOf, connectMs, readObservations, sum } from './read-scraped.ts'

/** The result of one probe with the names, help texts and meanings of blackbox_exporter, and what we know besides. */
export function probeText({ observations, tookMs, diagnosis }: Scraped): string {
  const readings = readObservations(observations)
  const common =
    gauge(
      'probe_dns_lookup_time_seconds',
      'Returns the time taken for probe dns lookup in seconds',
      readings.resolveMs / 1000,
    ) +
    gauge(
      'probe_duration_seconds',
      'Returns how long the probe took to complete in seconds',
      tookMs / 1000,
    ) +
    gauge('probe_failed_due_to_regex', 'Indicates if probe failed due to regex', 0) +
    addressText(addressOf(readings))
  if (diagnosis === undefined) {
    const connected =
      readings.tcp.length > 0 && readings.tcp.every(({ failure }) => failure === undefined)
    return common + successText(connected)
  }
  return (
    common +
    httpText(readings) +
    tlsText(readings.tls.at(-1)) +
    successText(succeeded(readings)) +
    diagnosisText(diagnosis)
  )
}

function gauge(name: string, help: string, value: number): string {
  return metricText(name, 'gauge', help, [{ labels: {}, value }])
}

function successText(success: boolean): string {
  return gauge('probe_success', 'Displays whether or not the probe was a success', success ? 1 : 0)
}

/** A final response of 2xx over a connection that could be trusted. */
function succeeded({ http, tls }: Readings): boolean {
  const last = http.at(-1)
  const status = last?.status ?? 0
  const trusted = tls.every(
    ({ failure, verifyError }) => failure === undefined && verifyError === undefined,
  )
  return trusted && last?.failure === undefined && status >= 200 && status < 300
}

function addressText(address: string | undefined): string {
  const six = address?.includes(':') === true
  return (
    gauge(
      'probe_ip_addr_hash',
      "Specifies the hash of IP address. It's useful to detect if the IP address changes.",
      address === undefined ? 0 : addressHash(address),
    ) +
    gauge(
      'probe_ip_protocol',
      'Specifies whether probe ip protocol is IP4 or IP6',
      address === undefined ? 0 : six ? 6 : 4,
    )
  )
}

function httpText(readings: Readings): string {
  const { http, tls, resolveMs } = readings
  const last = http.at(-1)
  const phases = {
    connect: connectMs(readings),
    processing: sum(http.map(({ firstByteMs = 0 }) => firstByteMs)),
    resolve: resolveMs,
    tls: sum(tls.map(({ tookMs = 0 }) => tookMs)),
    transfer: sum(
      http.map(({ totalMs, firstByteMs }) =>
        totalMs === undefined || firstByteMs === undefined ? 0 : Math.max(0, totalMs - firstByteMs),
      ),
    ),
  }
  const modified = Date.parse(fieldOf(last, 'last-modified') ?? '')
  return [
    gauge('probe_http_content_length', 'Length of http content response', contentLength(last)),
    metricText(
      'probe_http_duration_seconds',
      'gauge',
      'Duration of http request by phase, summed over all redirects',
      Object.entries(phases).map(([phase, ms]) => ({ labels: { phase }, value: ms / 1000 })),
    ),
    Number.isNaN(modified)
      ? ''
      : gauge(
          'probe_http_last_modified_timestamp_seconds',
          'Returns the Last-Modified HTTP response header in unixtime',
          modified / 1000,
        ),
    gauge('probe_http_redirects', 'The number of redirects', last?.redirect ?? 0),
    gauge(
      'probe_http_ssl',
      'Indicates if SSL was used for the final redirect',
      last?.url?.startsWith('https:') === true && last.status !== undefined ? 1 : 0,
    ),
    gauge('probe_http_status_code', 'Response HTTP status code', last?.status ?? 0),
    gauge(
      'probe_http_uncompressed_body_length',
      'Length of uncompressed response body',
      last?.body?.receivedBytes ?? 0,
    ),
    gauge(
      'probe_http_version',
      'Returns the version of HTTP of the probe response',
      Number(last?.httpVersion ?? 0),
    ),
  ].join('')
}

/** -1: the response did not say. 0: there was none. */
function contentLength(last: HttpObservation | undefined): number {
  if (last?.status === undefined) return 0
  const length = fieldOf(last, 'content-length') ?? ''
  return /^\d{1,15}$/.test(length) ? Number(length) : -1
}

function fieldOf(http: HttpObservation | undefined, wanted: string): string | undefined {
  return http?.fields?.find(({ name }) => name.toLowerCase() === wanted)?.value
}

function tlsText(tls: TlsObservation | undefined): string {
  const [leaf, ...rest] = tls?.chain ?? []
  if (tls === undefined || leaf === undefined) return ''
  const expiries = [leaf, ...rest].map(({ validTo }) => Date.parse(validTo) / 1000)
  const earliest = Math.min(...expiries)
  // The zero of Go's clock, as the other program has it when the chain was not verified.
  const verified = tls.verifyError === undefined ? earliest : -62_135_596_800
  return [
    gauge('probe_ssl_earliest_cert_expiry', 'Returns last SSL chain expiry in unixtime', earliest),
    gauge(
      'probe_ssl_last_chain_expiry_timestamp_seconds',
      'Returns last SSL chain expiry in timestamp',
      verified,
    ),
    metricText('probe_ssl_last_chain_info', 'gauge', 'Contains SSL leaf certificate information', [
      {
        labels: {
          fingerprint_sha256: leaf.fingerprint256.replaceAll(':', '').toLowerCase(),
          issuer: `CN=${leaf.issuer}`,
          subject: `CN=${leaf.subject}`,
          // DNS names, as Go has them; addresses are another list there.
          subjectalternative: leaf.names.filter((name) => isIP(name) === 0).join(','),
        },
        value: 1,
      },
    ]),
    metricText(
      'probe_tls_version_info',
      'gauge',
      'Returns the TLS version used or NaN when unknown',
      [{ labels: { version: (tls.version ?? 'unknown').replace('TLSv', 'TLS ') }, value: 1 }],
    ),
  ].join('')
}

/** What no other prober says: the verdict, who answered, and why. */
function diagnosisText({ verdict, responder, causes }: Diagnosis): string {
  return [
    metricText(
      'probe_verdict',
      'gauge',
      'Verdict on the target: 1 for the one that holds',
      verdicts.map((one) => ({ labels: { verdict: one }, value: one === verdict ? 1 : 0 })),
    ),
    metricText(
      'probe_responder_info',
      'gauge',
      'Product that wrote the response, and how probable that is',
      responder === null
        ? []
        : [
            {
              labels: { responder: responder.id, role: responder.role },
              value: responder.probability,
            },
          ],
    ),
    metricText(
      'probe_cause_info',
      'gauge',
      'Causes in the words of RFC 9209, and how probable each is',
      causes.map(({ type, faultDomain, probability }) => ({
        labels: { cause: type, fault_domain: faultDomain },
        value: probability,
      })),
    ),
  ].join('')
}
