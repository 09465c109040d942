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
  if (read === undefined) return undefined
  const output = members['output']
  const said =
    typeof output === 'string' && output !== '' ? output : failingParts(members['checks'])
  return said === undefined ? { status: read } : { status: read, output: said.slice(0, 200) }
}

const mostParts = 20

/** The parts that are not well, by the names that the document gives them. */
function failingParts(checks: unknown): string | undefined {
  if (typeof checks !== 'object' || checks === null) return undefined
  const parts = Object.entries(checks).flatMap(([name, value]: readonly [string, unknown]) =>
    (Array.isArray(value) ? value : [value]).flatMap((one: unknown) => {
      const { status }: { readonly status?: unknown } =
        typeof one === 'object' && one !== null ? one : {}
      const word = typeof status === 'string' ? words[status.toLowerCase()] : undefined
      return word === undefined || word === 'pass' ? [] : [`${name} (${word})`]
    }),
  )
  return parts.length === 0 ? undefined : [...new Set(parts)].slice(0, mostParts).join(', ')
}
