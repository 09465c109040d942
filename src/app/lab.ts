import { setTimeout as sleep } from 'node:timers/promises'
import { originFaults } from '../lab/faults.ts'
import type { OriginFault } from '../lab/faults.ts'
import { startGateway } from '../lab/gateway.ts'
import { startOrigin } from '../lab/origin.ts'
import { InputError } from '../model/input-error.ts'

export const labFaults: readonly string[] = originFaults

export interface RunningLab {
  /** The faulty server itself. */
  readonly originUrl: string
  /** The same behind a small gateway. */
  readonly gatewayUrl: string
  readonly close: () => Promise<void>
}

/** Starts a server with one fault, alone and behind a gateway, on free loopback ports; with `port`, there and at the next. */
export async function startLab(name: string, port?: number): Promise<RunningLab> {
  const fault = originFaults.find((one): one is OriginFault => one === name)
  if (fault === undefined) {
    throw new InputError(`'${name}' is no fault. 'statusdetector lab' lists them.`)
  }
  const origin = await startOrigin({ fault, delayMs: 3000, ...(port !== undefined && { port }) })
  const gateway = await startGateway(origin.port, 2000, port === undefined ? 0 : port + 1)
  return {
    originUrl: `http://127.0.0.1:${origin.port}/`,
    gatewayUrl: `http://127.0.0.1:${gateway.port}/`,
    async close() {
      await gateway.close()
      await origin.close()
    },
  }
}

/** Resolves when the person presses Ctrl-C, or after `seconds`. */
export async function untilInterrupted(seconds: number): Promise<void> {
  const stopped = new AbortController()
  const stop = (): void => {
    stopped.abort()
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  await sleep(seconds * 1000, undefined, { signal: stopped.signal }).catch(() => undefined)
  process.off('SIGINT', stop)
  process.off('SIGTERM', stop)
}
