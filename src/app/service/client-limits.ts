import { memoryLimiter } from '../../retry/server/memory-limiter.ts'
import { RefusedError } from './refused-error.ts'
import type { CheckLimits } from './service-settings.ts'

/** Takes one check off the quota of a client; throws a RefusedError when none is left. */
export type TakeQuota = (client: string) => void

export function clientLimits({ clientPerMinute, clientPerHour }: CheckLimits): TakeQuota {
  const windows = [
    { quota: clientPerMinute, windowSeconds: 60, name: 'a minute' },
    { quota: clientPerHour, windowSeconds: 3600, name: 'an hour' },
  ].map((window) => ({ ...window, limiter: memoryLimiter({ ...window, maxClients: 50_000 }) }))
  return (client) => {
    for (const { limiter, quota, name } of windows) {
      const taken = limiter.take(client, performance.now())
      if (taken !== undefined && !(taken instanceof Promise) && !taken.allowed) {
        const seconds = Math.max(1, Math.ceil(taken.resetMs / 1000))
        throw new RefusedError(
          'client-quota',
          `You have asked for ${quota} checks within ${name}. Come back in ${seconds} seconds.`,
          seconds,
        )
      }
    }
  }
}
