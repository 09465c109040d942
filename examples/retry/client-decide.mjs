// The decision alone, for a client of your own, here node:http: node examples/retry/client-decide.mjs http://example.org/
import { once } from 'node:events'
import { get } from 'node:http'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { decide, defaultPolicy } from 'statusdetector/retry'

const url = process.argv[2] ?? 'http://example.org/'

for (let retries = 0; ; retries += 1) {
  const [response] = await once(get(url), 'response')
  const body = await text(response)
  const decision = decide(
    {
      method: 'GET',
      outcome: {
        kind: 'response',
        status: response.statusCode,
        // All lines of a field: Node's plain headers keep only the first Retry-After.
        field: (name) => response.headersDistinct[name],
      },
      retries,
      repeatable: false,
      replayable: true,
      now: new Date(),
      random: Math.random(),
    },
    defaultPolicy,
  )
  if (decision.kind !== 'retry') {
    console.log(response.statusCode, body)
    break
  }
  await sleep(decision.afterMs)
}
