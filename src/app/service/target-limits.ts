import type { ClientLimiter } from '../../retry/server/client-quota.ts'
import { memoryLimiter } from '../../retry/server/memory-limiter.ts'
import { RefusedError } from './refused-error.ts'
import type { CheckLimits } from './service-settings.ts'

/** A place taken among the checks of one host or address. */
export type Leave = () => void

/** Counts checks per host and per address over all clients, so that nobody is flooded through us. */
export interface TargetLimits {
  /** Throws a RefusedError when the host has been asked too often. */
  enterHost(host: string): Leave
  enterAddress(address: string): Leave
}

export function targetLimits(limits: CheckLimits): TargetLimits {
  const hosts = counter('host', limits.hostPerHour, limits.hostInFlight)
  const addresses = counter('address', limits.addressPerHour, limits.addressInFlight)
  return { enterHost: hosts, enterAddress: addresses }
}

function counter(what: string, perHour: number, inFlight: number): (key: string) => Leave {
  const limiter: ClientLimiter = memoryLimiter({
    quota: perHour,
    windowSeconds: 3600,
    maxClients: 50_000,
  })
  const running = new Map<string, number>()
  return (key) => {
    const now = running.get(key) ?? 0
    if (now >= inFlight) {
      throw new RefusedError(
        'target-busy',
        `This ${what} is being checked ${now} times at this moment. Come back in 5 seconds.`,
        5,
      )
    }
    const quota = limiter.take(key, performance.now())
    if (quota !== undefined && !(quota instanceof Promise) && !quota.allowed) {
      const seconds = Math.ceil(quota.resetMs / 1000)
      throw new RefusedError(
        'target-quota',
        `This ${what} has been checked ${perHour} times within an hour. Come back in ${seconds} seconds.`,
        seconds,
      )
    }
    running.set(key, now + 1)
    let left = false
    return () => {
      if (left) return
      left = true
      const rest = (running.get(key) ?? 1) - 1
      if (rest === 0) running.delete(key)
      else running.set(key, rest)
    }
  }
}
