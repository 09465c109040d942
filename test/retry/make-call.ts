import type { RetryInit } from '../../src/retry/index.ts'
import type { Schedule } from './schedule.ts'

/** The arguments of fetch for a schedule. */
export function makeCall(
  url: string,
  { method, bodyKind, content, key }: Schedule,
): readonly [string | Request, RetryInit] {
  const headers = key ? { 'Idempotency-Key': '"1"' } : {}
  const init: RetryInit = { method, headers }
  switch (bodyKind) {
    case 'none':
      return [url, init]
    case 'text':
      return [url, { ...init, body: content }]
    case 'bytes':
      return [url, { ...init, body: new TextEncoder().encode(content) }]
    case 'blob':
      return [url, { ...init, body: new Blob([content]) }]
    case 'params':
      return [url, { ...init, body: new URLSearchParams({ content }) }]
    case 'form': {
      const form = new FormData()
      form.append('content', content)
      return [url, { ...init, body: form }]
    }
    case 'stream':
      return [url, { ...init, body: new Blob([content]).stream(), ...half }]
    case 'factory':
      return [url, { ...init, ...half, retry: { body: () => new Blob([content]).stream() } }]
    case 'request':
      return [new Request(url, { ...init, body: content }), {}]
  }
}

/** Streams are sent only so; the types of a browser do not know it. */
const half = { duplex: 'half' } as const

/** The content of a body that arrived, taken out of its form. */
export async function readContent(
  bytes: Uint8Array<ArrayBuffer> | ArrayBuffer,
  type: string,
): Promise<string> {
  const response = new Response(bytes, { headers: { 'Content-Type': type } })
  if (!/^(multipart|application\/x-www)/.test(type)) return response.text()
  const content = (await response.formData()).get('content')
  return typeof content === 'string' ? content : ''
}
