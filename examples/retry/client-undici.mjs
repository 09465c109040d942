// undici with Retry-After: node examples/retry/client-undici.mjs https://example.org/
import { retryAfter } from 'statusdetector/retry'
import { Agent, request } from 'undici'

const dispatcher = new Agent().compose(retryAfter({ maxRetryAfter: 30 }))

const { statusCode, body } = await request(process.argv[2] ?? 'https://example.org/', {
  dispatcher,
})
console.log(statusCode, await body.text())
await dispatcher.close()
