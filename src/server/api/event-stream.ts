import type { CheckEvent } from '../../model/check-report.ts'
import type { Services } from '../services.ts'

/** A line that keeps proxies from closing an idle connection. */
const keepAliveMs = 5000

/** A check as server-sent events, ending with its report; undefined when there is no such check. */
export async function streamEvents(
  id: string,
  services: Services,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array> | undefined> {
  const encoder = new TextEncoder()
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>(
    undefined,
    // A listener that reads nothing costs this much and no more: all events of one check.
    { highWaterMark: 1000 },
    { highWaterMark: 1000 },
  )
  const writer = writable.getWriter()
  const write = (text: string): void => {
    writer.write(encoder.encode(text)).catch(() => undefined)
  }
  const timer = setInterval(() => {
    write(': waiting\n\n')
  }, keepAliveMs)
  let ended = false
  const end = (): void => {
    if (ended) return
    ended = true
    clearInterval(timer)
    unsubscribe?.()
    writer.close().catch(() => undefined)
  }
  const unsubscribe = await services.subscribe(id, (event) => {
    write(textOf(event))
    // Later, for the events of a finished check come before there is anything to unsubscribe from.
    if (event.kind === 'report') setImmediate(end)
  })
  if (unsubscribe === undefined) {
    clearInterval(timer)
    return undefined
  }
  signal.addEventListener('abort', end, { once: true })
  writer.closed.catch(end)
  return readable
}

function textOf(event: CheckEvent): string {
  return event.kind === 'observation'
    ? `event: observation\nid: ${event.index}\ndata: ${JSON.stringify(event.observation)}\n\n`
    : `event: report\ndata: ${JSON.stringify(event.report)}\n\n`
}
