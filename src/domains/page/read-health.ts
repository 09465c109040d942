import type { HttpObservation } from '../../model/observation.ts'

/** A health document: the application's own word about itself. */
export interface HealthReading {
  readonly status: 'pass' | 'warn' | 'fail'
  /** What it says in words. */
  readonly output?: string
}

/** The words of draft-inadarei-api-health-check and of the frameworks that came before it. */
const words: Readonly<Record<string, HealthReading['status']>> = {
  pass: 'pass',
  ok: 'pass',
  up: 'pass',
  healthy: 'pass',
  warn: 'warn',
  degraded: 'warn',
  fail: 'fail',
  error: 'fail',
  down: 'fail',
  unhealthy: 'fail',
  out_of_service: 'fail',
}

/** Reads `application/health+json`, and JSON of a health path; undefined for anything else. */
export function readHealth({
  url = '',
  fields = [],
  body,
}: HttpObservation): HealthReading | undefined {
  const type = fields.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? ''
  const declared = /^application\/health\+json\b/i.test(type)
  const asked =
    /json\b/i.test(type) &&
    /\/(?:health|healthz|status|ready|readyz|live|livez)[^/]*\/?$/i.test(url.split(/[?#]/)[0] ?? '')
  if (body === undefined || (!declared && !asked)) return undefined
  let value: unknown
  try {
    value = JSON.parse(body.text)
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  const members: Readonly<Record<string, unknown>> = { ...value }
  const status = members['status']
  const read = typeof status === 'string' ? words[status.toLowerCase()] : undefined
  const output = members['output']
  if (read === undefined) return undefined
  return typeof output === 'string'
    ? { status: read, output: output.slice(0, 200) }
    : { status: read }
}
