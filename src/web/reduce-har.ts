/** Fields that give a visitor's sessions away; a report does not need them. */
const secretFields = new Set([
  'cookie',
  'set-cookie',
  'authorization',
  'proxy-authorization',
  'x-api-key',
])

const bodyCharacters = 6000
const mostEntries = 20

/**
 * A HAR made small and harmless before it is sent: failing responses only (or the last few), without cookies, credentials
 * and long bodies. Undefined when it is no HAR.
 */
export function reduceHar(text: string): string | undefined {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return undefined
  }
  const entries = listAt(objectAt(parsed, 'log'), 'entries')
  if (entries === undefined) return undefined
  const failing = entries.filter((entry) => {
    const status = objectAt(entry, 'response')?.['status']
    return typeof status !== 'number' || status === 0 || status >= 400
  })
  const kept = (failing.length > 0 ? failing : entries).slice(-mostEntries).map(reduceEntry)
  return JSON.stringify({
    log: { version: '1.2', creator: { name: 'reduced', version: '1' }, entries: kept },
  })
}

function reduceEntry(entry: unknown): unknown {
  const request = objectAt(entry, 'request') ?? {}
  const response = objectAt(entry, 'response') ?? {}
  const content = objectAt(response, 'content') ?? {}
  const body = content['text']
  return {
    ...asObject(entry),
    _initiator: undefined,
    cache: {},
    request: {
      method: request['method'],
      url: request['url'],
      httpVersion: request['httpVersion'],
      headers: harmless(request['headers']),
    },
    response: {
      ...response,
      cookies: [],
      headers: harmless(response['headers']),
      content: {
        ...content,
        text: typeof body === 'string' ? body.slice(0, bodyCharacters) : undefined,
      },
    },
  }
}

function harmless(headers: unknown): readonly unknown[] {
  if (!Array.isArray(headers)) return []
  const list: readonly unknown[] = headers
  return list.filter((one) => {
    const name = asObject(one)['name']
    return typeof name === 'string' && !secretFields.has(name.toLowerCase())
  })
}

function objectAt(value: unknown, name: string): Readonly<Record<string, unknown>> | undefined {
  const inner = asObject(value)[name]
  return typeof inner === 'object' && inner !== null ? asObject(inner) : undefined
}

function listAt(value: unknown, name: string): readonly unknown[] | undefined {
  const inner = asObject(value)[name]
  return Array.isArray(inner) ? inner : undefined
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {}
}
