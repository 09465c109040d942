import { isWhole } from './body-source.ts'
import { Client } from './client.ts'
import type { ClientOptions } from './options.ts'
import { readOptions } from './options.ts'
import type { Dispatch, Handler, Order } from './undici-types.ts'
import { Exchange } from './undici-exchange.ts'

/**
 * An interceptor for undici with the behaviour of `createFetch`: for `new Agent().compose(retryAfter())`. It does not
 * follow redirects, and it sends no body again that it was given as a stream, as which `fetch` gives all of them.
 *
 * @example
 * const agent = new Agent().compose(retryAfter({ maxRetryAfter: 30 }))
 * const { statusCode, body } = await request('https://example.org/', { dispatcher: agent })
 */
export function retryAfter(
  options: ClientOptions = {},
): <O extends Order>(dispatch: Dispatch<O>) => Dispatch<O> {
  const client = new Client(readOptions(options))
  return (dispatch) => (order, handler) => {
    // A tunnel or a protocol of its own is nothing that could be sent again.
    if (order.origin === undefined || order.method === 'CONNECT' || isUpgrade(order)) {
      return dispatch(order, handler)
    }
    return startExchange(client, String(order.origin), order, handler, (each) =>
      dispatch(order, each),
    )
  }
}

function startExchange(
  client: Client,
  base: string,
  order: Order,
  handler: Handler,
  send: (handler: Handler) => boolean,
): boolean {
  const url = new URL(order.path, base)
  const exchange = new Exchange(client, handler, send, {
    url,
    method: order.method,
    repeatable: hasKey(order.headers),
    replayable: isBody(order.body),
  })
  return exchange.start()
}

function isUpgrade({ upgrade }: Order): boolean {
  return upgrade !== undefined && upgrade !== null && upgrade !== false
}

function isBody(body: unknown): boolean {
  return body === undefined || body === null || typeof body === 'string' || isKept(body)
}

function isKept(body: unknown): boolean {
  return typeof body === 'object' && isWhole(Object(body))
}

/** Whether an Idempotency-Key is among header fields in any of undici's forms: pairs, one flat list, or an object. */
function hasKey(headers: unknown): boolean {
  if (typeof headers !== 'object' || headers === null) return false
  const names: readonly unknown[] = Array.isArray(headers)
    ? headers.filter((_, at) => at % 2 === 0)
    : Symbol.iterator in headers
      ? Array.from(new Map(Object(headers)).keys())
      : Object.keys(headers)
  return names.some((name) => String(name).toLowerCase() === 'idempotency-key')
}
