import type { OptOut } from '../service/opt-out.ts'
import type { AddressPolicy } from '../../probe/address-policy.ts'
import type { ServiceSettings } from '../service/service-settings.ts'
import type { Radar } from './open-radar.ts'

const roundMs = 60_000

/** Names that are checked at the same time in the background: a watch has no hurry. */
const concurrency = 2

/** Checks what is due, round after round, until it is stopped, and never who asked not to be. One round at a time. */
export function watchOver(
  radar: Pick<Radar, 'check'>,
  { allowPrivate, resolver, userAgent, names = {}, onError = () => undefined }: ServiceSettings,
  optOut: OptOut,
): { stop(): Promise<void> } {
  const base: AddressPolicy =
    allowPrivate.length === 0
      ? { kind: 'public-only' }
      : { kind: 'public-and', cidrs: allowPrivate }
  const allow: AddressPolicy = {
    ...base,
    refuses: (nameOrAddress) => (optOut(nameOrAddress) ? 'opted-out' : undefined),
  }
  const { secondResolver, bootstrap, registry } = names
  const stopping = new AbortController()
  const { signal } = stopping
  let round: Promise<unknown> = Promise.resolve()
  let busy = false
  const timer = setInterval(() => {
    if (busy) return
    busy = true
    round = radar
      .check({
        all: false,
        concurrency,
        signal,
        options: {
          allow,
          userAgent,
          ...(resolver !== undefined && { resolver }),
          ...(secondResolver !== undefined && { secondResolver }),
          ...(bootstrap !== undefined && { bootstrap }),
          ...(registry !== undefined && { registry }),
        },
        onRefused: (_target, error) => {
          onError(error)
        },
      })
      .catch(onError)
      .finally(() => {
        busy = false
      })
  }, roundMs)
  timer.unref()
  return {
    async stop() {
      clearInterval(timer)
      stopping.abort()
      await round
    },
  }
}
